import { defineWidget, providerTag } from '@mains/ui';
import { MainsProviderElement } from './provider.js';

defineWidget(providerTag, MainsProviderElement);
