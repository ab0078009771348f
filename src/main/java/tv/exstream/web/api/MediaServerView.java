package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import tv.exstream.json.StrictJson;
import tv.exstream.library.RunningScan;
import tv.exstream.library.plex.Account;
import tv.exstream.library.remote.Announcements;
import tv.exstream.library.remote.EventClient;
import tv.exstream.library.remote.InstallationId;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.ServerLook;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.source.Origin;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Media servers over the interface. Thread-safe.
record MediaServerView(SourceDesk desk, Secrets secrets, Account plex, Servers servers) {
    /// What a source keeps the name of its hook under.
    private static final String HOOK = "hook";

    /// What Plex wants to know a source by.
    private static final String TOKEN = "token";

    /// What understands servers.
    record Servers(
            List<ServerLook> looks,
            List<EventClient> events,
            Announcements announcements,
            SecureRandom keys) {}

    PlexPinAnswer beginPlex() throws InterruptedException {
        return asked(() -> PlexPinAnswer.of(plex.begin()));
    }

    PlexPinAnswer plexPin(long id) throws InterruptedException {
        return asked(
                () -> {
                    Optional<String> token = plex.token(id);
                    return token.isPresent()
                            ? PlexPinAnswer.signedIn(id, plex.choices(token.get()))
                            : PlexPinAnswer.waiting(id);
                });
    }

    /// Lets a source use what a person has allowed.
    void usePlexPin(long pin, int id) throws InterruptedException {
        Source source = source(id);
        if (!source.origin().secrets().contains(TOKEN)) {
            throw ProblemException.mustBe("source", plain(Demand.A_PLEX_SERVER), source.name());
        }
        secrets.put(source.id(), TOKEN, token(pin));
        RunningScan _ = desk.read(source.id());
    }

    MediaServerAnswer look(String json) throws InterruptedException {
        MediaServerRequest wish = StrictJson.read(json, MediaServerRequest.class);
        Optional<String> token = signedIn(wish.pin());
        return look(
                wish.whole(),
                name ->
                        token.filter(_ -> name.equals(TOKEN))
                                .or(() -> Optional.ofNullable(wish.told().get(name))));
    }

    /// What a person has allowed, where they were asked.
    private Optional<String> signedIn(Optional<Long> pin) throws InterruptedException {
        return pin.isEmpty() ? Optional.empty() : Optional.of(token(pin.get()));
    }

    private String token(long pin) throws InterruptedException {
        return asked(() -> plex.token(pin))
                .orElseThrow(
                        () -> ProblemException.of(Problem.INVALID_VALUE, Objection.CODE_UNUSED));
    }

    MediaServerAnswer look(int id) throws InterruptedException {
        Source source = source(id);
        return look(source.origin(), name -> secrets.find(source.id(), name));
    }

    /// Gives a source a hook; the one it had counts no more.
    HookAnswer makeHook(int id) {
        Source source = source(id);
        EventClient _ = events(source);
        String name = InstallationId.drawn(servers.keys());
        secrets.put(source.id(), HOOK, name);
        return new HookAnswer("/hooks/media-servers/%s/%s".formatted(source.id(), name));
    }

    /// A server calls its hook.
    ///
    /// @throws ProblemException SOURCE_NOT_FOUND when it is none
    void hear(int id, String name, String message) {
        Source source = source(id);
        String known = secrets.find(source.id(), HOOK).orElse("");
        if (known.isEmpty() || !MessageDigest.isEqual(bytes(known), bytes(name))) {
            throw ProblemException.of(Problem.SOURCE_NOT_FOUND, Objection.NO_HOOK);
        }
        try {
            var heard = events(source).hook(JsonRows.row(bytes(message)));
            servers.announcements().hear(source.id(), heard);
        } catch (IOException e) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    e,
                    Objection.MESSAGE_NO_JSON,
                    String.valueOf(e.getMessage()));
        }
    }

    private EventClient events(Source source) {
        return servers.events().stream()
                .filter(each -> each.serves(source.origin()))
                .findFirst()
                .orElseThrow(() -> noServer(Remark.of(Objection.A_SOURCE, source.name())));
    }

    private MediaServerAnswer look(Origin origin, ServerLook.Known known)
            throws InterruptedException {
        ServerLook look =
                servers.looks().stream()
                        .filter(each -> each.serves(origin))
                        .findFirst()
                        .orElseThrow(() -> noServer(Remark.quoted("origin")));
        return asked(() -> MediaServerAnswer.of(look.at(origin, known)));
    }

    private Source source(int id) {
        if (id < 1) {
            throw ProblemException.of(Problem.SOURCE_NOT_FOUND, Objection.NO_SOURCE, id);
        }
        return desk.find(new SourceId(id));
    }

    private static ProblemException noServer(Remark subject) {
        return ProblemException.of(Problem.INVALID_VALUE, Objection.NO_MEDIA_SERVER, subject);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Asking<T> {
        T ask() throws IOException, InterruptedException;
    }

    private static <T> T asked(Asking<T> asking) throws InterruptedException {
        try {
            return asking.ask();
        } catch (IOException e) {
            throw new ProblemException(Problem.SOURCE_FAILED, String.valueOf(e.getMessage()), e);
        }
    }
}
