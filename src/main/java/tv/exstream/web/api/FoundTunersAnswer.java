package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.lan.KnownHosts;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Source;
import tv.exstream.tuner.FoundTuner;

/// The HDHomeRun tuners of the network, but for our own.
public record FoundTunersAnswer(List<TunerEntry> tuners) {
    public FoundTunersAnswer {
        tuners = List.copyOf(tuners);
    }

    /// @param id eight hexadecimal digits
    /// @param tuners how many channels it receives at once; 0 when it does not say
    /// @param address for the origin of a source
    /// @param source that reads it already; left out when none does
    public record TunerEntry(String id, int tuners, String address, Optional<Integer> source) {
        static TunerEntry of(FoundTuner found, List<Source> sources, KnownHosts hosts) {
            return new TunerEntry(
                    found.id(),
                    found.tuners(),
                    found.place().address().toString(),
                    sources.stream()
                            .filter(each -> reads(each, found, hosts))
                            .map(each -> each.id().value())
                            .findFirst());
        }

        private static boolean reads(Source source, FoundTuner found, KnownHosts hosts) {
            return source.origin() instanceof ListOrigin.Tuner(var address)
                    && found.place().isAt(address.uri(), hosts);
        }
    }
}
