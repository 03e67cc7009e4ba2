import '../page-settings.js';
import '@mains/widgets/tariff/define.js';
