import '@mains/widgets/balance/define.js';
import '@mains/widgets/bill-comparison/define.js';
import '@mains/widgets/bill-lookup/define.js';
import '@mains/widgets/provider/define.js';
import '@mains/widgets/tariff/define.js';
import '@mains/widgets/usage-chart/define.js';
import './portal.css';
import { RiverbendPortalElement } from './portal.js';

customElements.define('riverbend-portal', RiverbendPortalElement);
