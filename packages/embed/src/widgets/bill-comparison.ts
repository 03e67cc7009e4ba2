import '../page-settings.js';
// What both need then stays in one chunk with the bill: split in two it would weigh 1.3 kB more in front of the first bill.
import './bill-lookup.js';
import '@mains/widgets/bill-comparison/define.js';
