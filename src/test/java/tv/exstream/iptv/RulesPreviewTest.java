package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.RulesPreview.Effect;
import tv.exstream.iptv.RulesPreview.Sample;

@DisplayName("The preview of rules")
class RulesPreviewTest {
    private static RulesPreview preview(int samples) {
        var rules =
                new Rules(
                        List.of(
                                new Rule.DropGroups(List.of("Adult")),
                                new Rule.StripDecorations(),
                                new Rule.Keep(new Rule.Where("^A", ""))),
                        false);
        var tally = new RulesPreview.Tally(rules, samples);
        tally.add(Entries.in("X", "UK: Alpha HD"));
        tally.add(Entries.in("Adult", "Amber"));
        tally.add(Entries.in("X", "Beta FHD"));
        tally.add(Entries.in("Y", "Anton"));
        return tally.preview();
    }

    @Test
    @DisplayName(
            "says how many of how many are kept, and what each rule did to those that got there")
    void counts() {
        RulesPreview preview = preview(10);

        assertThat(preview.kept()).isEqualTo(2);
        assertThat(preview.all()).isEqualTo(4);
        assertThat(preview.rules())
                .containsExactly(new Effect(1, 0), new Effect(0, 1), new Effect(1, 0));
    }

    @Test
    @DisplayName("shows some of each, with the rules that did it")
    void samples() {
        RulesPreview preview = preview(10);

        assertThat(preview.keptSamples())
                .containsExactly(
                        new Sample("UK: Alpha HD", "Alpha", "X", List.of(2)),
                        new Sample("Anton", "Anton", "Y", List.of()));
        assertThat(preview.droppedSamples())
                .containsExactly(
                        new Sample("Amber", "Amber", "Adult", List.of(1)),
                        new Sample("Beta FHD", "Beta", "X", List.of(3)));
        assertThat(preview(1).keptSamples()).hasSize(1);
    }
}
