package tv.exstream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.Material.Reserve;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

class MaterialTest {
    private static final Style TAIL =
            new Style(Presentation.PLAIN, List.of(), List.of(), 0, false, AiringKind.TAIL, false);

    private final Lab lab = Lab.atMidnight();

    private static Source inOrder(Selection selection) {
        return Source.of(selection, PlaybackOrder.CHRONOLOGICAL);
    }

    private static Instruction play(String cursor) {
        return new Instruction.Play(cursor, Style.PLAIN);
    }

    private Material material(Map<String, Source> cursors, Duration window, Instruction... all) {
        Situation situation =
                new Situation(
                        Program.of(1, ZoneOffset.UTC, cursors, List.of(all)),
                        lab.content(),
                        Edits.NONE);
        return Material.of(
                situation,
                Scheduler.extend(situation, Anchor.startingAt(Lab.T0), Lab.T0.plus(window)));
    }

    /// Of a channel that goes through one source.
    private Material material(Source source, Duration window) {
        return material(Map.of("all", source), window, play("all"));
    }

    private static Reserve reserve(int items, Duration length, Duration lasts) {
        return new Reserve(items, length, Optional.of(lasts));
    }

    @Test
    void whatIsShownOnceWithinThePlanLastsUntilTheLastOfItIsOver() {
        Selection films = lab.pool(1, hours(1), hours(2), hours(3));

        Material material = material(inOrder(films), hours(24));

        assertThat(material.whole()).isEqualTo(reserve(3, hours(6), hours(6)));
        assertThat(material.drawn()).containsExactly(new Material.Drawn(films, material.whole()));
    }

    @Test
    @DisplayName("UI-61: material lasts longer than what is planned")
    void materialLastsLongerThanWhatIsPlanned() {
        Selection films = lab.pool(1, hours(2), hours(2), hours(2), hours(2), hours(2));

        Material material = material(inOrder(films), hours(4));

        assertThat(material.whole()).isEqualTo(reserve(5, hours(10), hours(10)));
    }

    @Test
    @DisplayName("UI-61: what is shown a second time on the same day uses nothing up")
    void whatIsShownASecondTimeUsesNothingUp() {
        Selection films = lab.pool(1, hours(2), hours(2), hours(2), hours(2));

        Material material =
                material(
                        Map.of("evening", inOrder(films), "night", inOrder(films)),
                        hours(8),
                        play("evening"),
                        play("night"));

        assertThat(material.whole()).isEqualTo(reserve(4, hours(8), hours(16)));
        assertThat(material.drawn()).hasSize(1);
    }

    @Test
    void eachSelectionHasAPaceOfItsOwnAndTheWholeCountsEachItemOnce() {
        Selection few = lab.pool(1, hours(1), hours(1));
        Selection many = lab.pool(2, hours(1), hours(1), hours(1), hours(1));

        Material material =
                material(
                        Map.of("few", inOrder(few), "many", inOrder(many)),
                        hours(4),
                        play("few"),
                        play("many"));

        assertThat(material.drawn())
                .containsExactly(
                        new Material.Drawn(few, reserve(2, hours(2), hours(2))),
                        new Material.Drawn(many, reserve(4, hours(4), hours(8))));
        assertThat(material.whole().items()).isEqualTo(5);
        assertThat(material.whole().length()).isEqualTo(hours(5));
    }

    @Test
    void fillerIsNoMaterial() {
        Selection films = lab.pool(1, hours(1));
        Selection clips = lab.pool(10, minutes(1), minutes(2));

        Material material =
                material(
                        Map.of("films", inOrder(films), "clips", inOrder(clips)),
                        hours(3),
                        play("films"),
                        new Instruction.Play("clips", TAIL));

        assertThat(material.drawn()).hasSize(1);
        assertThat(material.whole().items()).isEqualTo(1);
    }

    @Test
    void whatIsNotShownInThePlanLastsForNobodyKnowsHowLong() {
        Selection films = lab.pool(1, hours(3));
        Selection other = lab.pool(2, hours(2));

        Material material =
                material(
                        Map.of("films", inOrder(films), "other", inOrder(other)),
                        hours(1),
                        play("films"),
                        play("other"));

        assertThat(material.drawn().getLast())
                .isEqualTo(new Material.Drawn(other, new Reserve(1, hours(2), Optional.empty())));
    }

    @Test
    void aChannelWithNothingHasNothing() {
        Material material = material(inOrder(lab.pool(List.of())), hours(1));

        assertThat(material.whole()).isEqualTo(new Reserve(0, Duration.ZERO, Optional.empty()));
    }

    @Test
    void singleItemsCountForTheWholeAlone() {
        Selection films = lab.pool(1, hours(1), hours(1));
        Selection item =
                lab.named(
                        new Selection.Item(new MediaId(9)),
                        List.of(Lab.item(9, hours(1)).outline()));

        Material material =
                material(
                        Map.of("films", inOrder(films), "item", inOrder(item)),
                        hours(4),
                        play("films"),
                        play("item"));

        assertThat(material.whole().items()).isEqualTo(3);
        assertThat(material.drawn()).extracting(Material.Drawn::selection).containsExactly(films);
    }

    @Test
    void onlyWhatASourceGoesThroughCounts() {
        Selection show =
                lab.pool(
                        List.of(
                                Lab.item(1, hours(1)).episode("A", 0, 1).outline(),
                                Lab.item(2, hours(1)).episode("A", 1, 1).outline(),
                                Lab.item(3, hours(1)).episode("A", 2, 1).outline()));
        var pooled = new Source.Pooled(show, Ordering.of(PlaybackOrder.SEASON_EPISODE));
        var takes = new Source.Entry(pooled, new Source.Take.Count(1), true);
        List<Integer> items = new ArrayList<>();

        for (Source source :
                List.of(
                        inOrder(show),
                        pooled,
                        new Source.Seasons(pooled, Set.of(2), Set.of()),
                        new Source.Groups(pooled, false),
                        new Source.Playlist(List.of(takes, takes), false),
                        new Source.Marathon(
                                Set.of(show),
                                Source.Grouping.SHOW,
                                0,
                                false,
                                PlaybackOrder.CHRONOLOGICAL))) {
            items.add(material(source, hours(9)).whole().items());
        }

        assertThat(items).containsExactly(3, 2, 1, 2, 2, 3);
    }
}
