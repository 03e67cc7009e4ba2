import {
  alertIcon,
  calendarIcon,
  checkIcon,
  chevronDownIcon,
  chip,
  downloadIcon,
  icon,
  infoIcon,
  notice,
  swatch,
  type Tone,
} from '@mains/ui';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { onStage } from './ui-stage.js';

const meta: Meta = { title: 'Pieces/Basics' };

export default meta;

export const Buttons: StoryObj = {
  render: () =>
    onStage(
      () =>
        html`<div class="row">
          <button type="button" class="button primary">Pay ¥244.26</button>
          <button type="button" class="button">${icon(downloadIcon)}Download PDF</button>
          <button type="button" class="link strong">Print</button>
          <button type="button" class="button danger">Cancel the visit</button>
          <button type="button" class="button" disabled>Not yet</button>
          <button type="button" class="button toolbar">
            ${icon(calendarIcon, 16)}October${icon(chevronDownIcon, 16)}
          </button>
        </div>`,
    ),
};

export const Chips: StoryObj = {
  render: () =>
    onStage(
      () =>
        html`<div class="row">
          ${chip({ text: 'Planned', iconPath: calendarIcon })}
          ${chip({ text: 'Low', tone: 'accent', iconPath: infoIcon })}
          ${chip({ text: 'Off now', tone: 'warning', iconPath: alertIcon })}
          ${chip({ text: 'Overdue', tone: 'danger', iconPath: alertIcon })}
          ${chip({ text: 'Paid', tone: 'success', iconPath: checkIcon })}
          ${chip({ text: 'You', tone: 'you' })}
        </div>`,
    ),
};

export const Notices: StoryObj = {
  render: () =>
    onStage(
      () =>
        html`${notice({ tone: 'info', text: 'Your meter is read on 2 December.' })}
        ${notice({ tone: 'warning', title: 'Below your ¥40 alert.', text: 'About 9 days left.' })}
        ${notice({ tone: 'danger', title: 'Payment is 3 days late.', text: 'No fee until 7 Dec.' })}
        ${notice({ tone: 'success', title: 'Paid.', text: 'Receipt 7714-02 is on its way.' })}`,
      { widthPx: 420 },
    ),
};

const tones: readonly Tone[] = [
  'sharp',
  'peak',
  'flat',
  'valley',
  'deep-valley',
  'tier',
  'fixed',
  'tax',
  'demand',
  'power-factor',
  'credit',
];

export const Tones: StoryObj = {
  render: () =>
    onStage(
      () =>
        html`<table class="data-table">
          <caption class="hidden-text">
            Tones with their patterns
          </caption>
          <thead>
            <tr>
              <th scope="col">Tone</th>
              <th scope="col" class="number">Amount</th>
            </tr>
          </thead>
          <tbody>
            ${tones.map(
              (tone) =>
                html`<tr>
                  <th scope="row"><span class="row">${swatch(tone)}${tone}</span></th>
                  <td class="number">120.25</td>
                </tr>`,
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Sum of these lines</th>
              <td class="number">1,322.75</td>
            </tr>
          </tfoot>
        </table>`,
      { widthPx: 420 },
    ),
};
