package tv.exstream.library.iptv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.FilmAnswers;
import tv.exstream.iptv.FilmAnswers.Answer;
import tv.exstream.iptv.FilmWords;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.library.iptv.XtreamListing.Asked;
import tv.exstream.library.xtream.XtreamFilm;
import tv.exstream.library.xtream.XtreamVideo;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;

/// Asks an account for single films that are new or have changed, and remembers what it says. Used for one reading, by one thread.
final class FilmQuestions {
    /// Each is a question; the others are asked for with the next readings. Arbitrary: half a minute of them.
    static final int MOST = 500;

    /// Words are no reason to be shut out. Arbitrary.
    static final int MOST_REFUSED = 10;

    /// The account is not admitted, or asks for patience: films are not meant.
    private static final Set<Integer> OF_ACCOUNT = Set.of(401, 403, 429, 503);

    private final Reception reception;
    private final Asked asked;
    private final Refusals refusals = new Refusals(MOST_REFUSED);
    private Map<EntryKey, Answer> known = Map.of();
    private int count;

    FilmQuestions(Reception reception, Asked asked) {
        this.reception = reception;
        this.asked = asked;
    }

    /// Recalls what the account has said of these films, which are the next ones.
    void recall(List<ListedEntry> films) {
        known = answers().find(asked.source().id(), films.stream().map(ListedEntry::key).toList());
    }

    /// What the account says of a film, or has said before; nothing where it says nothing that can be read.
    ///
    /// @param film among those that were recalled
    /// @param listed as it is listed now
    FilmWords of(ListedEntry film, XtreamVideo listed) throws InterruptedException {
        String digest =
                KeptVideos.digest(film.key(), XtreamListing.titled(listed.name(), listed.year()));
        Optional<Answer> before =
                Optional.ofNullable(known.get(film.key()))
                        // Accounts give the number of a film that is gone to another one.
                        .filter(told -> told.digest().equals(digest));
        var now =
                new Answer(
                        digest, listed.changed(), before.map(Answer::words).orElse(FilmWords.NONE));
        if (before.filter(now::equals).isPresent() || count == MOST || refusals.areTooMany()) {
            return now.words();
        }
        count++;
        return anew(film.key(), listed, now);
    }

    /// @param known what is said of it as long as nothing else is
    private FilmWords anew(EntryKey film, XtreamVideo listed, Answer known)
            throws InterruptedException {
        FilmWords words = known.words();
        try {
            words = ask(listed);
            refusals.answered();
        } catch (IOException e) {
            refusals.refused(e);
            tell(e);
            if (!isOfFilm(e)) {
                return words;
            }
        }
        answers().put(asked.source().id(), film, new Answer(known.digest(), known.added(), words));
        return words;
    }

    private FilmAnswers answers() {
        return reception.stores().films();
    }

    /// Whether it is refused for what the film is, so that it stays so: others behind it would never be asked for.
    private static boolean isOfFilm(IOException e) {
        return switch (e.getCause()) {
            case OutboundException outbound ->
                    switch (outbound.failure()) {
                        case Failure.Unreachable _ -> false;
                        case Failure.Refused refused -> !OF_ACCOUNT.contains(refused.status());
                        case Failure.Unusable _, Failure.TooLong _, Failure.TooSlow _ -> true;
                    };
            case ProblemException _ -> true;
            // The answer broke off.
            case null, default -> false;
        };
    }

    private FilmWords ask(XtreamVideo listed) throws IOException, InterruptedException {
        return reception
                .fetching()
                .fetch(
                        asked.source().origin(),
                        asked.addresses().one("get_vod_info", "vod_id", listed.id()),
                        XtreamFilm::words);
    }

    /// Once, when no more are asked for.
    private void tell(IOException last) {
        if (refusals.areTooMany()) {
            asked.shelf()
                    .skip(
                            asked.source().name(),
                            KeptWord.FILMS_AS_LISTED.said(String.valueOf(last.getMessage())));
        }
    }
}
