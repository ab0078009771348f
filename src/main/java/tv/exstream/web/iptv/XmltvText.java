package tv.exstream.web.iptv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.guide.Guide;
import tv.exstream.guide.XmltvDocument;
import tv.exstream.time.TimeRange;

/// A guide on its way to a client: channels that have not changed since somebody asked for them are not written again.
record XmltvText(
        Subject subject, Guide.Versions versions, XmltvDocument document, Fragments fragments)
        implements TextDocument.Content {

    /// What a guide is about, and for whom.
    ///
    /// @param baseUrl what addresses in it begin with
    record Subject(List<Channel> channels, TimeRange range, String baseUrl) {
        Subject {
            channels = List.copyOf(channels);
        }
    }

    /// Takes a part of the document.
    private interface Sink {
        void add(Fragment fragment) throws IOException;
    }

    @Override
    public void writeText(OutputStream out) throws IOException {
        write(fragment -> fragment.writeText(out));
    }

    @Override
    public void writeGzip(OutputStream out) throws IOException {
        GzipJoin gzip = new GzipJoin(out);
        write(gzip::add);
        gzip.finish();
    }

    private void write(Sink sink) throws IOException {
        fragments.retain(subject.channels().stream().map(Channel::id).collect(Collectors.toSet()));
        sink.add(Fragment.of(out -> out.append(document.head(subject.channels()))));
        for (Channel channel : subject.channels()) {
            sink.add(programmes(channel));
        }
        sink.add(Fragment.of(out -> out.append(XmltvDocument.END)));
    }

    private Fragment programmes(Channel channel) throws IOException {
        var stamp =
                new Fragments.Stamp(
                        channel,
                        subject.range(),
                        versions.timeline(channel.id()),
                        versions.items(),
                        subject.baseUrl());
        Optional<Fragment> known = fragments.find(stamp);
        if (known.isPresent()) {
            return known.get();
        }
        Fragment fragment = Fragment.of(out -> document.programmes(channel, subject.range(), out));
        fragments.keep(stamp, fragment);
        return fragment;
    }
}
