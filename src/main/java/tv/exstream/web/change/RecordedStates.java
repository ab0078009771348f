package tv.exstream.web.change;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a record keeps of how something was before a change and is afterwards. Of two lists of the same things the same ones are kept, so that none seems to
/// have come or gone that was only left out.
///
/// @param before empty when nothing says it
/// @param after empty when nothing says it, or it is there no more
record RecordedStates(Optional<JsonNode> before, Optional<JsonNode> after) {
    static RecordedStates of(Optional<byte[]> before, Optional<byte[]> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return new RecordedStates(before.map(RecordedJson::of), after.map(RecordedJson::of));
        }
        return of(RecordedJson.read(before.get()), RecordedJson.read(after.get()));
    }

    private static RecordedStates of(RecordedJson before, RecordedJson after) {
        boolean isEven = before.count() == after.count();
        int both = Math.min(before.fitting(), after.fitting());
        return new RecordedStates(
                Optional.of(before.kept(isEven ? both : before.fitting())),
                Optional.of(after.kept(isEven ? both : after.fitting())));
    }
}
