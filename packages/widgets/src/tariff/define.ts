import { defineWidget } from '@mains/ui';
import { MainsTariffElement } from './tariff.js';

defineWidget('mains-tariff', MainsTariffElement);
