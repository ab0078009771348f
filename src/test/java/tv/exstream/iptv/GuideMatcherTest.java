package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.iptv.Suggestion.Reason;
import tv.exstream.source.SourceId;

@DisplayName("Matching entries with the channels of guides")
class GuideMatcherTest {
    private static final GuideId FIRST = GuideId.of(new SourceId(1));
    private static final GuideId SECOND = GuideId.of(new SourceId(2));

    private static GuideChannel channel(GuideId guide, String id, String... names) {
        return new GuideChannel(new GuideChannel.Key(guide, id), List.of(names), "");
    }

    private static final GuideMatcher MATCHER =
            new GuideMatcher(
                    List.of(
                            List.of(
                                    channel(FIRST, "BBCOne.uk", "BBC One", "101"),
                                    channel(FIRST, "BBCTwo.uk", "BBC Two", "102"),
                                    channel(FIRST, "Channel4.uk", "Channel 4"),
                                    channel(FIRST, "Channel4Plus1.uk", "Channel 4 +1"),
                                    channel(FIRST, "fox.us", "Fox"),
                                    channel(FIRST, "fox.bg", "Fox"),
                                    channel(FIRST, "east.1", "Regional News", "7"),
                                    channel(FIRST, "west.1", "Regional News", "8"),
                                    channel(FIRST, "discovery.x", "Discovery Science Europe")),
                            List.of(
                                    channel(SECOND, "b1", "BBC One"),
                                    channel(SECOND, "zdf.de", "ZDF"))));

    private static Suggestion matched(ListedEntry entry) {
        Matching matching = MATCHER.match(entry);
        assertThat(matching).isInstanceOf(Matching.Matched.class);
        return ((Matching.Matched) matching).by();
    }

    private static List<Suggestion> ambiguous(ListedEntry entry) {
        Matching matching = MATCHER.match(entry);
        assertThat(matching).isInstanceOf(Matching.Ambiguous.class);
        return ((Matching.Ambiguous) matching).suggestions();
    }

    @Test
    @DisplayName("goes by the id first, whatever the name says")
    void byId() {
        Suggestion by = matched(Entries.called(" bbctwo.UK", "BBC One"));

        assertThat(by.channel().id()).isEqualTo("BBCTwo.uk");
        assertThat(by.score()).isEqualTo(100);
        assertThat(by.reasons()).contains(Reason.SAME_ID);
    }

    @Test
    @DisplayName("takes an id that names a feed or is spelt in another way")
    void bySimilarId() {
        assertThat(matched(Entries.called("BBC-One.uk@SD", "Auntie")).reasons())
                .containsExactly(Reason.SIMILAR_ID);
    }

    @Test
    @DisplayName("goes by the name without decorations, in the guide that is preferred")
    void byName() {
        Suggestion by = matched(Entries.live("UK: BBC ONE ᶠᴴᴰ"));

        assertThat(by.channel()).isEqualTo(new GuideChannel.Key(FIRST, "BBCOne.uk"));
        assertThat(by.reasons()).containsExactly(Reason.SAME_NAME, Reason.SAME_COUNTRY);
        assertThat(matched(Entries.live("ZDF HD")).channel().guide()).isEqualTo(SECOND);
    }

    @Test
    @DisplayName(
            "takes of two guides that say the same the earlier one, whatever their numbers are")
    void inTheOrderOfGuides() {
        GuideChannel third = channel(new GuideId(new SourceId(1), 3), "a.de", "A");
        GuideChannel first = channel(new GuideId(new SourceId(1), 1), "a.de", "A");
        GuideChannel other = channel(new GuideId(new SourceId(1), 2), "b.de", "B", "7");
        var matcher = new GuideMatcher(List.of(List.of(third), List.of(other), List.of(first)));

        assertThat(matcher.match(Entries.called("a.de", "A")))
                .isEqualTo(
                        new Matching.Matched(
                                new Suggestion(
                                        third.key(),
                                        100,
                                        List.of(Reason.SAME_ID, Reason.SAME_NAME))));
        assertThat(matcher.match(Entries.live("B")))
                .isInstanceOfSatisfying(
                        Matching.Matched.class,
                        matched -> assertThat(matched.by().channel()).isEqualTo(other.key()));
    }

    @Test
    @DisplayName("finds names in ids of guides without names")
    void byNameInId() {
        var guide = new GuideMatcher(List.of(List.of(channel(FIRST, "SkySportsNews.uk"))));

        assertThat(guide.match(Entries.live("Sky Sports News HD")))
                .isInstanceOf(Matching.Matched.class);
    }

    @Test
    @DisplayName("keeps apart a channel and the same an hour later")
    void later() {
        assertThat(matched(Entries.live("Channel 4 HD")).channel().id()).isEqualTo("Channel4.uk");
        assertThat(matched(Entries.live("Channel 4+1")).channel().id())
                .isEqualTo("Channel4Plus1.uk");
    }

    @Test
    @DisplayName(
            "takes the country to tell apart what is called alike, and asks where nothing does")
    void byCountry() {
        assertThat(matched(Entries.live("BG: Fox")).channel().id()).isEqualTo("fox.bg");
        assertThat(ambiguous(Entries.live("Fox")))
                .extracting(each -> each.channel().id())
                .containsExactly("fox.bg", "fox.us");
    }

    @Test
    @DisplayName("takes the number to tell apart what is called alike")
    void byNumber() {
        Suggestion by = matched(Entries.live("Regional News", new Labels("", "8", "", "", 0)));

        assertThat(by.channel().id()).isEqualTo("west.1");
        assertThat(by.reasons()).containsExactly(Reason.SAME_NAME, Reason.SAME_NUMBER);
        assertThat(ambiguous(Entries.live("Regional News"))).hasSize(2);
    }

    @Test
    @DisplayName("offers what has the telling words in common, and never takes it unasked")
    void bySomeWords() {
        Suggestion offered = ambiguous(Entries.live("Discovery Science")).getFirst();

        assertThat(offered.channel().id()).isEqualTo("discovery.x");
        assertThat(offered.reasons()).containsExactly(Reason.SIMILAR_NAME);
        assertThat(offered.score()).isBetween(GuideMatcher.DOUBTFUL, GuideMatcher.SURE - 1);
    }

    @Test
    @DisplayName("finds nothing for what no guide has, and for names without a word")
    void nothing() {
        assertThat(MATCHER.match(Entries.live("Rai Uno"))).isEqualTo(new Matching.Unmatched());
        assertThat(MATCHER.match(Entries.live("***"))).isEqualTo(new Matching.Unmatched());
        assertThat(new GuideMatcher(List.of()).match(Entries.live("BBC One")))
                .isEqualTo(new Matching.Unmatched());
    }
}
