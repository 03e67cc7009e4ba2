import type { CSSResult } from 'lit';
import { css } from 'lit';

/** The bar at the top, its menus, and the rows of personas. */
export const headerStyles: CSSResult = css`
  .top {
    border-block-end: 1px solid var(--m-line-2);
  }
  .top-row {
    display: flex;
    align-items: center;
    gap: 0 28px;
    min-block-size: 72px;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    color: var(--m-ink);
    text-decoration: none;
  }
  .brand-name,
  .brand-line {
    display: block;
  }
  .brand-name {
    font-weight: 600;
    line-height: 20px;
  }
  .brand-line {
    font-size: 14px;
    line-height: 20px;
    letter-spacing: 0.01em;
    color: var(--m-ink-2);
  }
  nav {
    flex: 1;
    align-self: stretch;
    margin-inline-start: 8px;
  }
  nav ul {
    display: flex;
    gap: 24px;
    block-size: 100%;
  }
  .nav-link {
    display: flex;
    align-items: center;
    block-size: 100%;
    min-block-size: 44px;
    padding-block-start: 3px;
    border-block-end: 3px solid transparent;
    color: var(--m-ink-2);
    text-decoration: none;
  }
  .nav-link:hover {
    color: var(--m-ink);
  }
  .nav-link[aria-current] {
    border-block-end-color: var(--m-accent);
    color: var(--m-ink);
    font-weight: 600;
  }
  .language,
  .menu-button,
  .session summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--m-ink-2);
    font-size: 14px;
    line-height: 20px;
    cursor: pointer;
  }
  .language:hover,
  .menu-button:hover,
  .session summary:hover {
    color: var(--m-ink);
  }
  .menu-button {
    display: none;
    min-inline-size: 44px;
    justify-content: flex-end;
    color: var(--m-ink);
  }
  .session {
    position: relative;
  }
  .session summary {
    list-style: none;
    color: var(--m-ink);
    font-weight: 500;
  }
  .session summary::-webkit-details-marker {
    display: none;
  }
  .session-panel {
    position: absolute;
    inset: calc(100% + 8px) 0 auto auto;
    z-index: 1;
    display: grid;
    gap: 12px;
    inline-size: min(380px, 100vw - 40px);
    max-block-size: min(640px, 100vh - 100px);
    overflow: auto;
    padding: 20px;
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background-color: var(--m-surface);
  }
  .avatar {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border: 1px solid var(--m-edge);
    border-radius: 50%;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .personas {
    border-block-start: 1px solid var(--m-line);
  }
  .personas li {
    border-block-end: 1px solid var(--m-line);
  }
  .persona {
    display: flex;
    gap: 12px;
    inline-size: 100%;
    padding: 10px 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .persona > span:last-child > * {
    display: block;
  }
  .persona:hover {
    background-color: var(--m-wash);
  }
  .persona-name {
    font-weight: 600;
    text-decoration: underline transparent;
    text-underline-offset: 4px;
  }
  .persona:hover .persona-name {
    text-decoration-color: currentcolor;
  }

  @container widget (inline-size < 600px) {
    .top-row {
      flex-wrap: wrap;
      gap: 0 16px;
      min-block-size: 56px;
    }
    .brand {
      flex: 1;
      gap: 10px;
    }
    .brand .logo {
      inline-size: 30px;
      block-size: 30px;
    }
    .brand-line,
    .language .icon {
      display: none;
    }
    .menu-button {
      display: flex;
    }
    nav,
    .session {
      display: none;
      flex: none;
      order: 1;
      inline-size: 100%;
      margin: 0;
    }
    [data-open] :is(nav, .session) {
      display: block;
      border-block-start: 1px solid var(--m-line);
    }
    nav ul {
      display: block;
    }
    .nav-link {
      padding-block: 2px 0;
      border-block-end-width: 2px;
    }
    .nav-link[aria-current] {
      inline-size: fit-content;
    }
    .session-panel {
      position: static;
      inline-size: auto;
      max-block-size: none;
      padding: 0 0 16px;
      border: 0;
    }
  }
`;
