package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ACCOUNT;

import java.util.Optional;
import org.jooq.Condition;
import tv.exstream.account.Account;
import tv.exstream.account.AccountId;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Allowance;
import tv.exstream.account.LoginName;
import tv.exstream.account.PasswordHash;
import tv.exstream.account.Role;
import tv.exstream.db.tables.tables.records.AccountRecord;

/// Accounts as rows and back.
final class AccountRows {
    static final String NO_PASSWORD = "";

    /// As [Account#administers] says it.
    static final Condition ADMINISTERS =
            ACCOUNT.ROLE
                    .eq(Role.ADMINISTRATOR.name())
                    .and(ACCOUNT.DISABLED.isFalse())
                    .and(ACCOUNT.PASSWORD.ne(NO_PASSWORD));

    private AccountRows() {}

    /// With all that may change but the version.
    static void fill(AccountRecord row, Account account) {
        AccountSettings settings = account.settings();
        row.setName(settings.name().text());
        row.setLikeness(settings.name().likeness());
        row.setRole(settings.role().name());
        row.setAllowance(JsonColumn.write(settings.allowance()));
        row.setLanguage(settings.language());
        row.setDisabled(settings.disabled());
        row.setPassword(account.password().map(PasswordHash::text).orElse(NO_PASSWORD));
    }

    static Account account(AccountRecord row) {
        return new Account(
                new AccountId(row.getId()),
                new AccountSettings(
                        new LoginName(row.getName()),
                        Role.valueOf(row.getRole()),
                        JsonColumn.read(row.getAllowance(), Allowance.class),
                        row.getLanguage(),
                        row.getDisabled()),
                Optional.of(row.getPassword())
                        .filter(text -> !text.equals(NO_PASSWORD))
                        .map(PasswordHash::new),
                row.getVersion());
    }
}
