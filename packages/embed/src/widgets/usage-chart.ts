import '../page-settings.js';
import '@mains/widgets/usage-chart/define.js';
