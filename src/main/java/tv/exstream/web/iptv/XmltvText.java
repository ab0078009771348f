package tv.exstream.web.iptv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.guide.Guide;
import tv.exstream.guide.XmltvDocument;
import tv.exstream.time.TimeRange;

/// A guide on its way to a client: channels that have not changed since somebody asked for them are not written again.
record XmltvText(Subject subject, XmltvDocument document, Fragments fragments, InPairs pairs)
        implements TextDocument.Content {

    /// What a guide is about, and for whom.
    ///
    /// @param channels those that the reader may see
    /// @param all that there are: what is written of others is kept for others
    /// @param versions of what it is made of
    /// @param reader what else decides what is written
    record Subject(
            List<Channel> channels,
            Set<ChannelId> all,
            TimeRange range,
            Guide.Versions versions,
            String reader) {
        Subject {
            channels = List.copyOf(channels);
            all = Set.copyOf(all);
        }
    }

    /// A part of the document.
    ///
    /// @param plain its text, where that is in memory anyway
    private record Part(Fragment fragment, Optional<ShortMemory> plain) {
        void writeText(OutputStream out) throws IOException {
            if (plain.isPresent()) {
                plain.get().writeTo(out);
            } else {
                fragment.writeText(out);
            }
        }
    }

    @Override
    public void writeText(OutputStream out) throws IOException {
        out.write(utf8(document.head(subject.channels())));
        write(
                channel -> part(channel, Optional.of(new ShortMemory())),
                part -> part.writeText(out));
        out.write(utf8(XmltvDocument.END));
    }

    @Override
    public void writeGzip(OutputStream out) throws IOException {
        GzipJoin gzip = new GzipJoin(out);
        gzip.add(Fragment.of(text -> text.write(utf8(document.head(subject.channels())))));
        write(channel -> part(channel, Optional.empty()), part -> gzip.add(part.fragment()));
        gzip.add(Fragment.of(text -> text.write(utf8(XmltvDocument.END))));
        gzip.finish();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void write(Function<Channel, Part> making, InPairs.Taking<Part> taking)
            throws IOException {
        fragments.retain(subject.all());
        pairs.forEach(subject.channels(), making, taking);
    }

    /// @param plain what is to remember the text if it has to be written
    private Part part(Channel channel, Optional<ShortMemory> plain) {
        var stamp =
                new Fragments.Stamp(
                        channel,
                        subject.range(),
                        subject.versions().timeline(channel.id()),
                        subject.versions().items(),
                        subject.reader());
        return fragments
                .find(stamp)
                .map(known -> new Part(known, Optional.empty()))
                .orElseGet(() -> written(stamp, plain));
    }

    /// Into memory only: a slow client would keep the database from being read by others.
    private Part written(Fragments.Stamp stamp, Optional<ShortMemory> plain) {
        try {
            Fragment fragment =
                    Fragment.of(
                            out -> document.programmes(stamp.channel(), stamp.range(), out),
                            plain.<OutputStream>map(memory -> memory)
                                    .orElseGet(OutputStream::nullOutputStream));
            fragments.keep(stamp, fragment);
            return new Part(fragment, plain.filter(ShortMemory::isWhole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
