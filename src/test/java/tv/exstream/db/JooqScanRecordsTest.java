package tv.exstream.db;

import tv.exstream.library.ScanRecords;
import tv.exstream.library.ScanRecordsContract;

class JooqScanRecordsTest extends OnEachDatabase implements ScanRecordsContract {
    @Override
    public ScanRecords records() {
        return new JooqScanRecords(database);
    }
}
