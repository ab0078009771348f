package tv.exstream.db;

import static tv.exstream.db.tables.Tables.AUDIT;

import java.time.Instant;
import org.jooq.DSLContext;
import tv.exstream.account.AuditEntry;
import tv.exstream.db.tables.tables.records.AuditRecord;

/// Entries of the record of changes as rows and back.
final class AuditRows {
    private AuditRows() {}

    static AuditEntry insert(DSLContext sql, AuditEntry.Draft draft) {
        // Any id will do: it is not written.
        AuditEntry entry = draft.as(1);
        AuditRecord row = sql.newRecord(AUDIT);
        row.setHappenedAt(Millis.exact(entry.at()));
        row.setAccount(entry.who().account());
        row.setToken(entry.who().token());
        row.setAddress(entry.who().address());
        row.setMethod(entry.what().method());
        row.setPath(entry.what().path());
        row.setOperation(entry.what().operation());
        row.setStateBefore(entry.before());
        row.setStateAfter(entry.after());
        row.setResult(entry.outcome().result().name());
        row.setCode(entry.outcome().code());
        int _ = row.insert();
        return entry(row);
    }

    static AuditEntry entry(AuditRecord row) {
        return new AuditEntry(
                row.getId(),
                Instant.ofEpochMilli(row.getHappenedAt()),
                new AuditEntry.Actor(row.getAccount(), row.getToken(), row.getAddress()),
                new AuditEntry.Action(row.getMethod(), row.getPath(), row.getOperation()),
                row.getStateBefore(),
                row.getStateAfter(),
                new AuditEntry.Outcome(AuditEntry.Result.valueOf(row.getResult()), row.getCode()));
    }
}
