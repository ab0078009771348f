package tv.exstream.web.api;

import java.util.List;

/// The areas that say more or less than usual, by name.
public record LogLevelsAnswer(List<LogLevelEntry> areas) {
    public LogLevelsAnswer {
        areas = List.copyOf(areas);
    }
}
