import '../page-settings.js';
import '@mains/widgets/provider/define.js';
