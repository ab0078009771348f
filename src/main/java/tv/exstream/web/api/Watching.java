package tv.exstream.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.session.WatchState;

/// Who watches what, in short: the state that listeners are told about.
///
/// @param channels those that somebody watches
record Watching(int viewers, List<Watched> channels) {
    record Watched(String number, String name, int viewers) {}

    private record Name(String number, String name) {}

    static Watching of(SessionsAnswer answer) {
        Map<Name, Integer> viewers = new LinkedHashMap<>();
        answer.sessions()
                .forEach(
                        each ->
                                viewers.merge(
                                        new Name(each.number(), each.name()),
                                        each.clients().size(),
                                        Integer::sum));
        answer.hlsPlayers().stream()
                .filter(each -> !each.state().equals(WatchState.IDLE.name()))
                .forEach(
                        each ->
                                viewers.merge(
                                        new Name(each.number(), each.name()), 1, Integer::sum));
        return new Watching(
                answer.viewers(),
                viewers.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(
                                each ->
                                        new Watched(
                                                each.getKey().number(),
                                                each.getKey().name(),
                                                each.getValue()))
                        .toList());
    }
}
