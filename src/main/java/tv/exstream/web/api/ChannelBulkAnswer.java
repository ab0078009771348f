package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.problem.Problem;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;

/// What became of a request about many channels.
///
/// @param done whether all of it was done; else nothing was
/// @param items one for each entry of the request, in its order: changes first, then removals
record ChannelBulkAnswer(boolean done, List<Item> items) {
    ChannelBulkAnswer {
        items = List.copyOf(items);
    }

    /// @param number as the request has it
    /// @param code of the problem that stands in the way; null when none does
    /// @param detail what was found and wanted
    /// @param channel as it is now; null when it is gone, or nothing was done
    /// @param watermark the name of the one that it was given; null when it was given none
    record Item(
            String number,
            Result result,
            Optional<String> code,
            Optional<String> detail,
            Optional<ChannelEntry> channel,
            Optional<String> watermark) {
        static Item refused(String number, Problem problem, String detail) {
            return new Item(
                    number,
                    Result.REFUSED,
                    Optional.of(problem.name()),
                    Optional.of(detail),
                    Optional.empty(),
                    Optional.empty());
        }

        static Item left(String number) {
            return plain(number, Result.LEFT);
        }

        static Item removed(String number) {
            return plain(number, Result.REMOVED);
        }

        static Item changed(String number, ChannelEntry channel) {
            return new Item(
                    number,
                    Result.CHANGED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(channel),
                    Optional.empty());
        }

        Item marked(String name) {
            return new Item(number, result, code, detail, channel, Optional.of(name));
        }

        private static Item plain(String number, Result result) {
            return new Item(
                    number,
                    result,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    enum Result {
        CHANGED,
        REMOVED,
        /// It stands in the way of the whole request.
        REFUSED,
        /// It would have been done.
        LEFT
    }
}
