package tv.exstream.library.iptv;

import java.io.IOException;
import java.util.Optional;
import tv.exstream.iptv.FilmAnswers.Answer;
import tv.exstream.iptv.FilmWords;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.library.iptv.XtreamListing.Asked;
import tv.exstream.library.xtream.XtreamFilm;
import tv.exstream.library.xtream.XtreamVideo;

/// Asks an account for single films that are new or have changed, and remembers what it says. Used for one reading, by one thread.
final class FilmQuestions {
    /// Each is a question; the others are asked for with the next readings. Arbitrary: half a minute of them.
    static final int MOST = 500;

    /// Words are no reason to be shut out. Arbitrary.
    static final int MOST_REFUSED = 10;

    private final Reception reception;
    private final Asked asked;
    private final Refusals refusals = new Refusals(MOST_REFUSED);
    private int count;

    FilmQuestions(Reception reception, Asked asked) {
        this.reception = reception;
        this.asked = asked;
    }

    /// What the account says of a film, or has said before; nothing where it says nothing that can be read.
    ///
    /// @param listed as it is listed now
    FilmWords of(ListedEntry film, XtreamVideo listed) throws InterruptedException {
        Optional<Answer> known = reception.stores().films().find(asked.source().id(), film.key());
        boolean isSame = known.filter(told -> told.added().equals(listed.changed())).isPresent();
        if (!isSame && count < MOST && !refusals.areTooMany()) {
            count++;
            try {
                FilmWords words = ask(listed);
                refusals.answered();
                reception
                        .stores()
                        .films()
                        .put(asked.source().id(), film.key(), new Answer(listed.changed(), words));
                return words;
            } catch (IOException e) {
                refusals.refused(e);
                tell(e);
            }
        }
        return known.map(Answer::words).orElse(FilmWords.NONE);
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
                            "get_vod_info: %s; films are described as they are listed"
                                    .formatted(last.getMessage()));
        }
    }
}
