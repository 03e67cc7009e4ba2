import { css, type CSSResult } from 'lit';

/** What the panel of a customer's own file looks like. */
export const fileStyles: CSSResult = css`
  .file-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--m-16);
    overflow-wrap: anywhere;
  }
  .file-focus:focus {
    outline: none;
  }
  .file-name {
    display: flex;
    align-items: center;
    gap: var(--m-8);
    font-weight: 600;
  }
  .file-drop {
    display: grid;
    gap: var(--m-8);
    padding: var(--m-16);
    border: 1px dashed var(--m-edge);
    border-radius: var(--m-radius);
  }
  [data-dropping] .file-drop {
    outline: 2px solid var(--m-accent);
    outline-offset: 2px;
  }
  .file-drop {
    justify-items: start;
  }
  .file-ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--m-8) var(--m-16);
  }
  .file-about {
    display: grid;
    gap: var(--m-12);
  }
  .file-about summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
    font-weight: 600;
  }
  .file-about > * + * {
    margin-block-start: var(--m-12);
  }
  .file-progress {
    display: grid;
    gap: var(--m-8);
  }
  .file-progress progress {
    inline-size: 100%;
    block-size: 12px;
    accent-color: var(--m-accent);
  }
  .file-fault {
    display: block;
  }
  .file-questions,
  .file-bills {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--m-16);
  }
  .file-select {
    display: grid;
    justify-items: start;
    gap: 4px;
  }
  .file-select label {
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .file-select select {
    max-inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(44px, var(--m-control));
    padding-inline: var(--m-12);
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background-color: var(--m-surface);
  }
  .file-facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 148px), 1fr));
    gap: var(--m-12) var(--m-24);
    margin: 0;
  }
  .file-facts dt {
    font-size: 14px;
    line-height: 20px;
    color: var(--m-ink-2);
  }
  .file-facts dd {
    margin: 0;
    font-weight: 600;
  }
  .file-notices {
    display: grid;
    gap: 4px;
    margin: 0;
    padding-inline-start: 1.4em;
    list-style: disc;
  }
`;
