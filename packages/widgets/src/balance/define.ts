import { defineWidget } from '@mains/ui';
import { MainsBalanceElement } from './balance.js';

defineWidget('mains-balance', MainsBalanceElement);
