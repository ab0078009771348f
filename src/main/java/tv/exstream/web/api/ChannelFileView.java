package tv.exstream.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.channelfile.ChannelExport;
import tv.exstream.channelfile.ChannelFiles;
import tv.exstream.channelfile.Terms;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.VisibleChannels;

/// Files of channels as whoever asks may have them. Thread-safe.
record ChannelFileView(
        Channels channels, ChannelExport export, ChannelFiles files, RemarkTexts texts) {
    /// All that may be seen, or those of these numbers; by number.
    ///
    /// @param numbers with commas between them; empty for all
    String write(String numbers) {
        return export.write(
                numbers.isBlank() ? VisibleChannels.of(channels.all()) : named(numbers));
    }

    private List<Channel> named(String numbers) {
        RequestedChannels requested = new RequestedChannels(channels);
        return Stream.of(numbers.split(",", -1))
                .map(String::strip)
                .map(requested::find)
                .distinct()
                .sorted(Comparator.comparing(Channel::number))
                .toList();
    }

    ImportAnswer preview(String yaml, boolean lenient) throws InterruptedException {
        return ImportAnswer.of(files.preview(yaml, terms(lenient)), texts);
    }

    ImportAnswer apply(String yaml, boolean lenient) throws InterruptedException {
        return ImportAnswer.of(files.apply(yaml, terms(lenient)), texts);
    }

    /// Who asks is known to this thread only.
    private Terms terms(boolean lenient) {
        Set<ChannelId> seen =
                VisibleChannels.of(channels.all()).stream()
                        .map(Channel::id)
                        .collect(Collectors.toSet());
        return new Terms(lenient, channel -> seen.contains(channel.id()));
    }
}
