package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.web.ui.OptionList.Choice;

class OptionListTest {
    @Test
    void oneOfThemIsChosen() {
        var options =
                OptionList.of(List.of(new Choice("5", "5 Films"), new Choice("6", "6 News")), "6");

        assertThat(options.html())
                .isEqualTo(
                        "<option value=\"5\">5 Films</option>"
                                + "<option value=\"6\" selected=\"selected\">6 News</option>");
    }

    @Test
    void whatPeopleWroteIsText() {
        var options =
                OptionList.of(List.of(new Choice("\"><b>", "</option><script>'x' & Ärger")), "");

        assertThat(options.html())
                .isEqualTo(
                        "<option value=\"&quot;&gt;&lt;b&gt;\">&lt;/option&gt;&lt;script&gt;&#39;x&#39; &amp; Ärger</option>");
    }

    @Test
    void suggestionsHaveNoTextOfTheirOwn() {
        assertThat(OptionList.of(List.of("Europe/Berlin")).html())
                .isEqualTo("<option value=\"Europe/Berlin\"></option>");
    }

    @Test
    void whereNothingCanBeChosenItIsEmpty() {
        assertThat(OptionList.of(List.of()).isEmpty()).isTrue();
        assertThat(OptionList.of(List.of("UTC")).isEmpty()).isFalse();
    }
}
