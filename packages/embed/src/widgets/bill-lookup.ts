import '../page-settings.js';
import '@mains/widgets/bill-lookup/define.js';
