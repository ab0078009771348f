package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tv.exstream.iptv.Entries;
import tv.exstream.iptv.EntryKey;
import tv.exstream.web.api.TrashBulkRequest.Action;

/// What stands in the way of a request about many things, in the language of who asks.
class BulkWordsTest {
    @Test
    void whatIsNotInTheTrashIsSaidNotToBe() {
        NamedGone nothing = new NamedGone(Map.of(), List.of());

        assertThat(
                        nothing.refused(Action.FORGET, List.of(7L), GermanTexts.german())
                                .getFirst()
                                .detail())
                .hasValue("kein verschwundenes Medium hat die Kennung 7");
        assertThat(
                        nothing.refused(Action.FORGET, List.of(7L), GermanTexts.ofPrograms())
                                .getFirst()
                                .detail())
                .hasValue("no media item that is gone has the id 7");
    }

    @Test
    void whatASourceHasNeverListedIsSaidNotToBe() {
        EntryKey key = Entries.in("News", "BBC").key();

        EntryBulkAnswer answer =
                EntryBulkAnswer.refused(List.of(key), Set.of(key), GermanTexts.german());

        assertThat(answer.items().getFirst().detail())
                .hasValue("die Quelle hatte nie einen Eintrag " + key.text());
    }

    @Test
    void anAnswerSaysWhetherAllOfItWasDoneAndInWhichLanguage() {
        var done = BulkResponse.of(true, "all", Locale.ENGLISH);
        var refused = BulkResponse.of(false, "nothing", Locale.GERMAN);

        assertThat(done.getStatusCode().value()).isEqualTo(200);
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("de");
    }
}
