package tv.exstream.library.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.Wanted;

/// The entries of a catalogue in the languages of one source. Whatever fails has a message for a person, without secrets.
public interface Entries {
    /// The entry with the id that is wanted, or that has one of its ids elsewhere; empty when there is none.
    Optional<Candidate> byId(Wanted wanted) throws IOException, InterruptedException;

    /// What may be meant, of the year alone where one is wanted; in the order of the catalogue, without doubles.
    List<Candidate> search(Wanted wanted) throws IOException, InterruptedException;

    Offered film(String entry) throws IOException, InterruptedException;

    OfferedShow show(String entry) throws IOException, InterruptedException;
}
