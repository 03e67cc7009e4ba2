import { defineWidget } from '@mains/ui';
import { MainsUsageChartElement } from './usage-chart.js';

defineWidget('mains-usage-chart', MainsUsageChartElement);
