import { errorSummary, field, radioGroup, segmented } from '@mains/ui';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { onStage } from './ui-stage.js';

const meta: Meta = { title: 'Pieces/Forms' };

export default meta;

const ignore = (): void => undefined;

export const Fields: StoryObj = {
  render: () =>
    onStage(
      () =>
        html`${field({
          id: 'account',
          label: 'Account number',
          hint: '10 digits, top right of any bill',
          value: '4021 7738 06',
          inputMode: 'numeric',
          onInput: ignore,
        })}
        ${field({ id: 'reading', label: 'Meter reading', value: '00482.3', suffix: 'm³', onInput: ignore })}
        ${field({
          id: 'phone',
          label: 'Phone',
          value: '0199',
          error: 'Add the area code, such as 600',
          type: 'tel',
          onInput: ignore,
        })}
        ${field({ id: 'meter', label: 'Meter', value: 'E-558 2047', disabled: true, onInput: ignore })}`,
      { widthPx: 420 },
    ),
};

export const Choices: StoryObj = {
  render: () => {
    let service = 'electricity';
    let unit = 'days';
    return onStage(
      ({ redraw }) =>
        html`${radioGroup({
            id: 'service',
            legend: 'Service',
            value: service,
            options: [
              { value: 'electricity', label: 'Electricity' },
              { value: 'water', label: 'Water', hint: 'Cold water only' },
            ],
            onChange: (value) => {
              service = value;
              redraw();
            },
          })}
          <div>
            ${segmented({
              name: 'unit',
              label: 'Unit',
              value: unit,
              options: [
                { value: 'days', label: 'Days' },
                { value: 'months', label: 'Months' },
              ],
              onChange: (value) => {
                unit = value;
                redraw();
              },
            })}
          </div>`,
      { widthPx: 420 },
    );
  },
};

export const Errors: StoryObj = {
  render: () =>
    onStage(
      () =>
        html`${errorSummary({
          title: 'Two answers need another look',
          errors: [
            { fieldId: 'number', text: 'The account number has 9 digits, it needs 10' },
            { fieldId: 'day', text: 'Choose the day you move in' },
          ],
        })}
        ${field({
          id: 'number',
          label: 'Account number',
          value: '4021 7738 0',
          error: '9 digits so far, it needs 10',
          onInput: ignore,
        })}
        ${radioGroup({
          id: 'day',
          legend: 'Day you move in',
          value: undefined,
          error: 'Choose a day from today on',
          options: [
            { value: 'today', label: 'Today' },
            { value: 'tomorrow', label: 'Tomorrow' },
          ],
          onChange: ignore,
        })}`,
      { widthPx: 420 },
    ),
};
