import { defineWidget } from '@mains/ui';
import { MainsBillComparisonElement } from './bill-comparison.js';

defineWidget('mains-bill-comparison', MainsBillComparisonElement);
