package tv.exstream.web.api;

import java.util.List;
import java.util.Locale;
import tv.exstream.channelfile.Flaw;
import tv.exstream.channelfile.Imported;
import tv.exstream.web.RemarkTexts;

/// What comes of a file of channels.
///
/// @param done whether it was carried out
/// @param entries what the file has
/// @param flaws what is wrong with it, or is not here; at most 200
public record ImportAnswer(boolean done, List<ImportEntry> entries, List<ImportFlaw> flaws) {
    public ImportAnswer {
        entries = List.copyOf(entries);
        flaws = List.copyOf(flaws);
    }

    static ImportAnswer of(Imported imported, RemarkTexts texts) {
        return new ImportAnswer(
                imported.done(),
                imported.entries().stream().map(ImportEntry::of).toList(),
                imported.flaws().stream().map(flaw -> ImportFlaw.of(flaw, texts)).toList());
    }

    /// One thing in a file.
    ///
    /// @param kind `channel`, `collection`, or that of a part, such as `fillers`
    /// @param name of a channel its number
    /// @param title what people call it
    /// @param outcome `made`, `changed` or `left`
    /// @param changes what of it becomes another, by the words of the file
    public record ImportEntry(
            String kind, String name, String title, String outcome, List<String> changes) {
        static ImportEntry of(Imported.Entry entry) {
            return new ImportEntry(
                    entry.kind(),
                    entry.name(),
                    entry.title(),
                    entry.outcome().name().toLowerCase(Locale.ROOT),
                    entry.changes());
        }
    }

    /// Something that is wrong, or is not here.
    ///
    /// @param line from 1
    /// @param column from 1
    /// @param path such as `channels[0].number`; empty for the whole file
    /// @param message what was wanted and what was found, to be read behind the path
    /// @param missing whether it is right but names what is not here
    public record ImportFlaw(int line, int column, String path, String message, boolean missing) {
        static ImportFlaw of(Flaw flaw, RemarkTexts texts) {
            return new ImportFlaw(
                    flaw.line(),
                    flaw.column(),
                    flaw.path(),
                    flaw.complaint().in(texts::said),
                    flaw.missing());
        }
    }
}
