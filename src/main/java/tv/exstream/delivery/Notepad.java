package tv.exstream.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookId;
import tv.exstream.webhook.Webhooks;

/// What has happened and is to be noted for those who want to hear of it. Where that fails it is all noted later, and nothing twice. Owned by one
/// thread.
final class Notepad {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final List<Event> events = new ArrayList<>();
    private final Deque<Note> notes = new ArrayDeque<>();

    private record Note(WebhookId webhook, Event event) {}

    Notepad(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    void take(List<Event> happened) {
        events.addAll(happened);
    }

    /// Nobody is told what happened while he was switched off.
    ///
    /// @throws ProblemException DATABASE_BUSY; what is not noted then is still there
    void note() {
        if (!events.isEmpty()) {
            List<Webhook> all = webhooks.all();
            events.stream().flatMap(event -> notes(event, all)).forEach(notes::add);
            events.clear();
        }
        while (!notes.isEmpty()) {
            keep(notes.getFirst());
            Note _ = notes.removeFirst();
        }
    }

    private static Stream<Note> notes(Event event, List<Webhook> all) {
        return all.stream()
                .filter(webhook -> webhook.settings().enabled())
                .filter(webhook -> webhook.settings().kinds().contains(event.kind()))
                .map(webhook -> new Note(webhook.id(), event));
    }

    private void keep(Note note) {
        try {
            Delivery _ = deliveries.add(note.webhook(), note.event());
        } catch (ProblemException e) {
            // Somebody has just removed it, and wants to hear nothing more.
            if (e.problem() != Problem.WEBHOOK_NOT_FOUND) {
                throw e;
            }
        }
    }
}
