package tv.exstream.web.ui;

import java.util.List;

/// What the page at `/why` shows.
///
/// @param channels to choose from, by number; may be empty
/// @param trouble why nothing is explained, in a sentence; empty when nothing is wrong
/// @param choice of items; empty when nobody looks for any
/// @param shown the explanation; at most one
public record WhyAnswer(
        OptionList channels, String trouble, List<Choice> choice, List<WhyShown> shown) {
    public WhyAnswer {
        choice = List.copyOf(choice);
        shown = List.copyOf(shown);
    }

    /// Items to choose from.
    ///
    /// @param heading what they are
    /// @param empty what is said when there are none
    public record Choice(String heading, String empty, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// @param note such as the year, or when it is shown
    /// @param at when it is shown; empty for no particular time
    public record Option(String channel, long item, String title, String note, String at) {}
}
