import { defineWidget } from '@mains/ui';
import { MainsBillLookupElement } from './bill-lookup.js';

defineWidget('mains-bill-lookup', MainsBillLookupElement);
