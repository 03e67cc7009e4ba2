import '../page-settings.js';
import '@mains/widgets/bill-comparison/define.js';
