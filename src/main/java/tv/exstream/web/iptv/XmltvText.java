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

        /// Makes a part and takes it.
        default Fragment make(TextDocument.Text text) throws IOException {
            Fragment fragment = Fragment.of(text);
            add(fragment);
            return fragment;
        }
    }

    /// Sends text.
    private record Plain(OutputStream out) implements Sink {
        @Override
        public void add(Fragment fragment) throws IOException {
            fragment.writeText(out);
        }

        /// What was just compressed need not be unpacked to be sent. It is sent only now, because a slow client would keep the
        /// database from being read by others.
        @Override
        public Fragment make(TextDocument.Text text) throws IOException {
            ShortMemory plain = new ShortMemory();
            Fragment fragment = Fragment.of(text, plain);
            if (plain.isWhole()) {
                plain.writeTo(out);
            } else {
                add(fragment);
            }
            return fragment;
        }
    }

    @Override
    public void writeText(OutputStream out) throws IOException {
        write(new Plain(out));
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
            add(channel, sink);
        }
        sink.add(Fragment.of(out -> out.append(XmltvDocument.END)));
    }

    private void add(Channel channel, Sink sink) throws IOException {
        var stamp =
                new Fragments.Stamp(
                        channel,
                        subject.range(),
                        versions.timeline(channel.id()),
                        versions.items(),
                        subject.baseUrl());
        Optional<Fragment> known = fragments.find(stamp);
        if (known.isPresent()) {
            sink.add(known.get());
        } else {
            fragments.keep(
                    stamp, sink.make(out -> document.programmes(channel, subject.range(), out)));
        }
    }
}
