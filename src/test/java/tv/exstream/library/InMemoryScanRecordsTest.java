package tv.exstream.library;

class InMemoryScanRecordsTest implements ScanRecordsContract {
    private final ScanRecords records = new InMemoryScanRecords();

    @Override
    public ScanRecords records() {
        return records;
    }
}
