package tv.exstream.library.jellyfin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.PatientQuestions;
import tv.exstream.library.remote.PatientQuestions.NotSignedIn;
import tv.exstream.source.Secrets;
import tv.exstream.source.SourceId;

/// Lets us into servers, by a key or by user and password. Thread-safe.
final class SignIn {
    private static final String KEY = "key";
    private static final String PASSWORD = "password";

    /// What a server gave for a password, in lines: its address, the name and the id of the user, and the token.
    static final String SESSION = "session";

    private static final int SESSION_LINES = 4;
    private static final int LONGEST_ANSWER = 4 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PatientQuestions questions;
    private final Device device;

    SignIn(PatientQuestions questions, Device device) {
        this.questions = questions;
        this.device = device;
    }

    /// Finds secrets by their names.
    interface Known {
        Optional<String> find(String name);
    }

    /// What is done when one is in.
    interface Visit<T> {
        T make(Access access) throws IOException, InterruptedException;
    }

    /// Makes a visit to a source; signs in anew when a token is not taken any more.
    ///
    /// @throws NotSignedIn when somebody has to give another key or password
    <T> T visit(Target target, SourceId source, Secrets secrets, Visit<T> visit)
            throws IOException, InterruptedException {
        boolean hasKey = secrets.find(source, KEY).isPresent();
        Optional<Access> session =
                hasKey
                        ? Optional.empty()
                        : secrets.find(source, SESSION).flatMap(text -> session(target, text));
        if (session.isPresent()) {
            try {
                return visit.make(session.get());
            } catch (NotSignedIn _) {
                secrets.remove(source, SESSION); // revoked, or the server was set up anew
            }
        }
        Access access = enter(target, name -> secrets.find(source, name));
        if (!hasKey) {
            secrets.put(source, SESSION, session(access));
        }
        return visit.make(access);
    }

    /// Whether it is what the server gave for a password that lets us in.
    static boolean isBySession(SourceId source, Secrets secrets) {
        return secrets.find(source, KEY).isEmpty() && secrets.find(source, SESSION).isPresent();
    }

    private Optional<Access> session(Target target, String text) {
        String[] lines = text.split("\n", -1);
        boolean isOurs =
                lines.length == SESSION_LINES
                        && lines[0].equals(target.address().text())
                        && lines[1].equals(target.user());
        return isOurs
                ? Optional.of(Access.before(target, device).with(lines[3], lines[2]))
                : Optional.empty();
    }

    private static String session(Access access) {
        Target target = access.target();
        return String.join(
                "\n", target.address().text(), target.user(), access.user(), access.token());
    }

    /// What lets us in, without asking the server where it is known. It may have been revoked.
    Access known(Target target, SourceId source, Secrets secrets)
            throws IOException, InterruptedException {
        Optional<String> key = secrets.find(source, KEY);
        if (key.isPresent()) {
            return Access.before(target, device).with(key.get(), "");
        }
        Optional<Access> session =
                secrets.find(source, SESSION).flatMap(text -> session(target, text));
        return session.isPresent()
                ? session.get()
                : visit(target, source, secrets, access -> access);
    }

    /// Signs in.
    ///
    /// @throws NotSignedIn when the server does not take what is known
    Access enter(Target target, Known known) throws IOException, InterruptedException {
        Access before = Access.before(target, device);
        try {
            Optional<String> key = known.find(KEY);
            return key.isPresent() ? byKey(before, key.get()) : byPassword(before, known);
        } catch (NotSignedIn e) {
            throw new NotSignedIn(
                    "sign in again: %s at %s does not take the %s"
                            .formatted(
                                    target.dialect().productName(),
                                    target.address(),
                                    known.find(KEY).isPresent() ? KEY : PASSWORD));
        }
    }

    private Access byKey(Access before, String key) throws IOException, InterruptedException {
        Access entered = before.with(key, "");
        byte[] answer = questions.fetch(entered.ask("/Users"), LONGEST_ANSWER);
        String wanted = before.target().user();
        List<JsonRow> users = JsonRows.list(answer);
        return users.stream()
                .filter(user -> wanted.isEmpty() || user.text("Name").equalsIgnoreCase(wanted))
                .filter(user -> Ids.isOne(user.text("Id")))
                // An administrator sees all libraries.
                .min((one, other) -> Boolean.compare(isHumble(one), isHumble(other)))
                .map(user -> entered.with(key, user.text("Id")))
                .orElseThrow(() -> new NotSignedIn("the server has no such user"));
    }

    private static boolean isHumble(JsonRow user) {
        return !user.row("Policy").isSet("IsAdministrator");
    }

    private Access byPassword(Access before, Known known) throws IOException, InterruptedException {
        String password = known.find(PASSWORD).orElse("");
        if (before.target().user().isEmpty()) {
            throw new NotSignedIn("there is neither a key nor a user");
        }
        byte[] body =
                JSON.writeValueAsString(Map.of("Username", before.target().user(), "Pw", password))
                        .getBytes(StandardCharsets.UTF_8);
        JsonRow answer =
                JsonRows.row(
                        questions.fetch(
                                before.ask("/Users/AuthenticateByName")
                                        .posting("application/json", body),
                                LONGEST_ANSWER));
        String token = answer.text("AccessToken");
        String user = answer.row("User").text("Id");
        if (token.isEmpty() || !Ids.isOne(user)) {
            throw new IOException("the server signs in without saying who one is");
        }
        return before.with(token, user);
    }
}
