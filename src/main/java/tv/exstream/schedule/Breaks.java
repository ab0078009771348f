package tv.exstream.schedule;

import java.util.List;

/// @param opening goes with the first programme, as its pre-roll
/// @param between goes with every other one, as its pre-roll
/// @param closing comes after the last one, as far as there is room
public record Breaks(List<Roll> opening, List<Roll> between, List<Roll> closing) {
    public Breaks {
        opening = List.copyOf(opening);
        between = List.copyOf(between);
        closing = List.copyOf(closing);
    }
}
