package tv.exstream.db;

import static tv.exstream.db.tables.Tables.SCAN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.ScanRecords;
import tv.exstream.library.ScanReport;
import tv.exstream.library.ScanState;

/// What became of scans, in the database.
public final class JooqScanRecords implements ScanRecords {
    private static final String NO_REPORT = "";

    private final Database database;

    public JooqScanRecords(Database database) {
        this.database = database;
    }

    @Override
    public List<ScanRecord> all() {
        return database.read(
                sql -> sql.selectFrom(SCAN).orderBy(SCAN.SUBJECT).fetch(JooqScanRecords::scan));
    }

    @Override
    public void put(ScanRecord scan) {
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(SCAN)
                                        .set(SCAN.SUBJECT, scan.subject())
                                        .set(SCAN.STATE, scan.state().name())
                                        .set(SCAN.BEGAN_AT, scan.began().toEpochMilli())
                                        .set(SCAN.ENDED_AT, scan.ended().toEpochMilli())
                                        .set(SCAN.REPORT, written(scan.report()))
                                        .onConflict(SCAN.SUBJECT)
                                        .doUpdate()
                                        .setAllToExcluded()
                                        .execute());
    }

    @Override
    public void remove(String subject) {
        int _ =
                database.write(
                        sql -> sql.deleteFrom(SCAN).where(SCAN.SUBJECT.eq(subject)).execute());
    }

    private static String written(Optional<ScanReport> report) {
        return report.map(JsonColumn::write).orElse(NO_REPORT);
    }

    private static ScanRecord scan(Record row) {
        String report = row.get(SCAN.REPORT);
        return new ScanRecord(
                row.get(SCAN.SUBJECT),
                ScanState.valueOf(row.get(SCAN.STATE)),
                Instant.ofEpochMilli(row.get(SCAN.BEGAN_AT)),
                Instant.ofEpochMilli(row.get(SCAN.ENDED_AT)),
                report.equals(NO_REPORT)
                        ? Optional.empty()
                        : Optional.of(JsonColumn.read(report, ScanReport.class)));
    }
}
