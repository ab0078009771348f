package tv.exstream.db;

import static tv.exstream.db.tables.Tables.PASSKEY;

import java.time.Instant;
import org.jooq.DSLContext;
import tv.exstream.account.AccountId;
import tv.exstream.account.Passkey;
import tv.exstream.account.PasskeyId;
import tv.exstream.db.tables.tables.records.PasskeyRecord;

/// Passkeys as rows and back.
final class PasskeyRows {
    private PasskeyRows() {}

    static Passkey insert(DSLContext sql, Passkey.Draft draft) {
        // Any id will do: it is not written.
        Passkey passkey = draft.as(new PasskeyId(1));
        PasskeyRecord row = sql.newRecord(PASSKEY);
        row.setAccountId(Math.toIntExact(passkey.account().value()));
        row.setLabel(passkey.label());
        row.setHost(passkey.credential().host());
        row.setHandle(passkey.credential().handle());
        row.setCredential(passkey.credential().id());
        row.setVerifier(passkey.credential().verifier());
        row.setCounter(passkey.counter());
        row.setMadeAt(Millis.exact(passkey.made()));
        row.setUsedAt(Millis.exact(passkey.lastUsed()));
        int _ = row.insert();
        return passkey(row);
    }

    static Passkey passkey(PasskeyRecord row) {
        return new Passkey(
                new PasskeyId(row.getId()),
                new AccountId(row.getAccountId()),
                row.getLabel(),
                new Passkey.Credential(
                        row.getHost(), row.getHandle(), row.getCredential(), row.getVerifier()),
                row.getCounter(),
                Instant.ofEpochMilli(row.getMadeAt()),
                Instant.ofEpochMilli(row.getUsedAt()));
    }
}
