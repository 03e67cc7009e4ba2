import '@mains/widgets/bill-comparison/define.js';
import '@mains/widgets/bill-lookup/define.js';
import '@mains/widgets/provider/define.js';
import './portal.css';
import { RiverbendOverviewElement } from './overview/overview.js';
import { RiverbendPortalElement } from './portal.js';

customElements.define('riverbend-overview', RiverbendOverviewElement);
customElements.define('riverbend-portal', RiverbendPortalElement);
