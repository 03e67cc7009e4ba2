import {
  buttonStyles,
  chipStyles,
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  stateStyles,
  stripStyles,
} from '@mains/ui';
import { css, type CSSResultGroup } from 'lit';

const own = css`
  .account-bar,
  .services {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--m-8) var(--m-24);
    padding-block: var(--m-16);
  }
  /* Room for what comes later, so that nothing moves. */
  .account-bar {
    min-block-size: calc(36px * var(--m-density) + 2 * var(--m-16) + 1px);
    border-block-end: 1px solid var(--m-line-2);
  }
  .services {
    min-block-size: calc(36px * var(--m-density) + var(--m-16));
    padding-block-end: 0;
  }
  .account {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--m-16);
  }
  .bill,
  .pane {
    display: grid;
    gap: var(--m-16);
    padding-block: var(--m-24);
  }
  .bill {
    gap: var(--m-32);
  }
  .bill > *,
  .pane > * {
    min-inline-size: 0;
  }
  .pane {
    max-inline-size: 560px;
  }
  .guest-fields {
    display: grid;
    gap: var(--m-24);
  }
  .form-failure:focus {
    outline: none;
  }
  .bill-head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: var(--m-24);
  }
  .bill-what {
    display: grid;
    gap: 4px;
  }
  .bill-what .hero {
    margin-block-start: var(--m-12);
  }
  .focus-target:focus {
    outline: none;
  }
  .bill[data-cancelled] .hero {
    text-decoration: line-through;
    text-decoration-thickness: 3px;
    color: var(--m-ink-3);
  }
  .bill-due {
    display: grid;
    gap: var(--m-16);
    justify-items: end;
    margin-inline-start: auto;
  }
  .due {
    display: grid;
    gap: 2px;
    justify-items: end;
    text-align: end;
  }
  .due-headline {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
  }
  .due[data-mood='late'] :is(.due-headline, .due-detail) {
    color: var(--m-red-text);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--m-12);
    min-block-size: var(--m-control);
  }
  .secondary {
    display: contents;
  }
  .notices {
    display: grid;
    gap: var(--m-12);
  }
  .notices:not(:has(.notice)) {
    display: none;
  }
  .details-wait {
    min-block-size: 480px;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--m-8) var(--m-16);
    margin-block-end: var(--m-16);
  }
  @container widget (inline-size < 600px) {
    .bill-due,
    .actions,
    .due {
      inline-size: 100%;
      justify-items: stretch;
      text-align: start;
    }
    .due {
      grid-template-columns: auto 1fr;
      align-items: baseline;
      gap: 0 8px;
      justify-items: start;
    }
    .due-headline {
      font-size: 16px;
      line-height: 24px;
    }
    .due-detail {
      font-size: 16px;
      line-height: 24px;
    }
    .actions {
      display: grid;
      justify-content: stretch;
      min-block-size: 0;
    }
    .actions .secondary {
      display: none;
    }
    .hero {
      font-size: clamp(40px, 17cqi, 64px);
      line-height: 1;
    }
  }
`;

export const billLookupStyles: CSSResultGroup[] = [
  buttonStyles,
  chipStyles,
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  stateStyles,
  stripStyles,
  own,
];
