package tv.exstream;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.account.Account;
import tv.exstream.account.Accounts;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.LoginName;
import tv.exstream.account.TokenKind;
import tv.exstream.account.Tokens;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.db.Database;
import tv.exstream.db.JooqAccounts;
import tv.exstream.db.JooqAuditLog;
import tv.exstream.db.JooqTokens;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.AuditTrail;
import tv.exstream.web.security.Password;
import tv.exstream.web.security.Passwords;

/// `password NAME`: gives an account another password, for whoever can write the data folder and sign in no more. After the name it takes
/// the options of a start.
final class PasswordCommand {
    private PasswordCommand() {}

    /// @param arguments the name, and the options of a start
    /// @param input whose first line is the password; a person is asked without showing it
    /// @return the exit code: 0
    /// @throws ProblemException ACCOUNT_NOT_FOUND with the names there are, INVALID_VALUE, DATABASE_UNUSABLE
    static int run(List<String> arguments, Map<String, String> environment, BufferedReader input)
            throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    "password must be followed by the name of an account: nothing");
        }
        CommandLine options = CommandLine.parse(arguments.subList(1, arguments.size()));
        Config config = ConfigReader.read(options, environment);
        try (Database database = Database.open(config)) {
            Accounts accounts = new JooqAccounts(database);
            Account account = named(arguments.getFirst(), accounts);
            Password password = Password.chosen(asked(account.name(), input));
            change(account, password, accounts, new JooqTokens(database));
            new AuditTrail(new JooqAuditLog(database)).add(entry(account));
        }
        Console.say("%s has another password".formatted(arguments.getFirst()));
        return 0;
    }

    private static Account named(String name, Accounts accounts) {
        return LoginName.parse(name)
                .flatMap(accounts::find)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.ACCOUNT_NOT_FOUND,
                                        "account must be one of %s: %s"
                                                .formatted(names(accounts), name)));
    }

    private static String names(Accounts accounts) {
        return accounts.all().stream()
                .map(each -> each.name().text())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String asked(LoginName name, BufferedReader input) throws IOException {
        // Without a terminal there may be none, or one that is none (JDK 22 to 24).
        Optional<java.io.Console> terminal =
                Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
        if (terminal.isPresent()) {
            char[] typed = terminal.get().readPassword("New password of %s: ", name.text());
            return typed == null ? "" : new String(typed);
        }
        return Optional.ofNullable(input.readLine()).orElse("");
    }

    /// As if it had been asked for over the interface, by nobody who is known.
    private static AuditEntry.Draft entry(Account account) {
        return new AuditEntry.Draft(
                new Wiring().clock().instant(),
                new AuditEntry.Actor("command:password", "", ""),
                new AuditEntry.Action(
                        "PUT",
                        "/api/accounts/%d/password".formatted(account.id().value()),
                        "putPassword"),
                "",
                "",
                AuditEntry.Outcome.DONE);
    }

    /// Whoever has signed in with the old one has to do so again.
    private static void change(Account account, Password password, Accounts accounts, Tokens tokens)
            throws InterruptedException {
        var hash = new Passwords().hash(password);
        accounts.change(account.id(), each -> each.with(hash));
        tokens.removeAll(account.id(), TokenKind.SESSION, Optional.empty());
    }
}
