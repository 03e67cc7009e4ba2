import '../page-settings.js';
import '@mains/widgets/balance/define.js';
