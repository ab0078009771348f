package tv.exstream.web.api;

import java.util.List;

/// Who watches what, in short: the state that listeners are told about.
record Watching(int viewers, List<Entry> sessions) {
    record Entry(String number, String name, int viewers) {}

    static Watching of(SessionsAnswer answer) {
        return new Watching(
                answer.viewers(),
                answer.sessions().stream()
                        .map(each -> new Entry(each.number(), each.name(), each.viewers()))
                        .toList());
    }
}
