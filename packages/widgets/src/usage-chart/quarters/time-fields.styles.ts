import { css, type CSSResult } from 'lit';

export const timeFieldsStyles: CSSResult = css`
  .times {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--m-8);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .compare,
  .time-label {
    display: inline-flex;
    align-items: center;
    gap: var(--m-8);
    font-size: 14px;
    line-height: 20px;
    font-weight: 500;
  }
  .compare {
    min-inline-size: 0;
  }
  .compare .control {
    inline-size: auto;
    min-inline-size: 0;
    font-weight: 400;
  }
  .times > .link {
    font-size: 14px;
    line-height: 20px;
  }
  .time-field {
    min-block-size: max(36px, calc(36px * var(--m-density)));
    padding: 4px var(--m-12);
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background-color: var(--m-surface);
  }
  .time-field[aria-invalid] {
    border-color: var(--m-red-text);
    box-shadow: inset 0 0 0 1px var(--m-red-text);
  }
  .time-error {
    display: flex;
    gap: 6px;
    color: var(--m-red-text);
  }
  @container widget (inline-size < 600px) {
    .compare,
    .times {
      inline-size: 100%;
    }
    .compare .control {
      flex: 1;
      min-block-size: 44px;
    }
    .time-field {
      min-block-size: 44px;
      padding-inline: var(--m-8);
    }
  }
`;
