package tv.exstream.web.change;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.retry.Committed;

/// Notes that can be changed, with everything that happens to what can.
@RestController
@RequestMapping("/api/notes")
public class NoteRoutes {
    final Map<String, String> notes = new ConcurrentHashMap<>();
    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger looks = new AtomicInteger();
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);

    record Note(String name, String text, int looks, Optional<String> password) {}

    record Wish(String text) {}

    @GetMapping("/{name}")
    @Editable(moving = "looks")
    Note note(@PathVariable String name) {
        if (notes.getOrDefault(name, "").startsWith("hidden: ")) {
            throw new ProblemException(Problem.DATABASE_BUSY, "nobody can look");
        }
        return Optional.ofNullable(notes.get(name))
                .map(text -> note(name, text))
                .orElseThrow(
                        () -> new ProblemException(Problem.MEDIA_NOT_FOUND, "no note " + name));
    }

    private Note note(String name, String text) {
        return new Note(name, text, looks.incrementAndGet(), Optional.of("answered-on-purpose"));
    }

    @PutMapping("/{name}")
    Note put(@PathVariable String name, @RequestBody Wish wish) {
        notes.put(name, wish.text());
        return note(name);
    }

    @PutMapping("/{name}/title")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void title(@PathVariable String name, @RequestBody Wish wish) {
        notes.computeIfPresent(name, (_, text) -> wish.text() + ": " + text);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name) {
        notes.remove(name);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Note add(@RequestBody Wish wish) {
        if (wish.text().isEmpty()) {
            throw new ProblemException(Problem.INVALID_VALUE, "text must not be empty");
        }
        String name = "note-" + made.incrementAndGet();
        notes.put(name, wish.text());
        return note(name);
    }

    @PostMapping("/slow")
    @ResponseStatus(HttpStatus.CREATED)
    Note slow(@RequestBody Wish wish) throws InterruptedException {
        begun.countDown();
        mayEnd.await();
        return add(wish);
    }

    /// Says by itself that it did nothing.
    @PostMapping("/several")
    @TellsChange
    ResponseEntity<Map<String, String>> several(@RequestBody Wish wish) {
        if (notes.containsKey("taken")) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("taken", wish.text()));
        }
        notes.put("note-" + made.incrementAndGet(), wish.text());
        return ResponseEntity.ok(Map.copyOf(notes));
    }

    /// Its change is stored, and then nobody can be asked.
    @PostMapping("/blind")
    @ResponseStatus(HttpStatus.CREATED)
    Note blind(@RequestBody Wish wish) {
        notes.put("note-" + made.incrementAndGet(), wish.text());
        Committed.note();
        throw new ProblemException(Problem.valueOf(wish.text()), "nobody can look");
    }

    @PostMapping("/broken")
    Note broken(@RequestBody Wish wish) {
        made.incrementAndGet();
        throw new IllegalStateException("a bug, as " + wish.text());
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @TellsSecret
    Map<String, String> token() {
        return Map.of("path", "/whoever/knows/it/" + made.incrementAndGet());
    }

    @PostMapping("/all")
    @TellsChange
    Map<String, String> all(@RequestBody Wish wish) {
        notes.replaceAll((_, _) -> wish.text());
        return Map.copyOf(notes);
    }

    @PostMapping("/shouts/{name}")
    @ChangeOf("/api/notes/{name}")
    @ChangesNothing(when = "dry")
    Map<String, String> shout(
            @PathVariable String name, @RequestParam(defaultValue = "false") boolean dry) {
        String loud = notes.getOrDefault(name, "").toUpperCase(Locale.ROOT);
        if (!dry) {
            notes.put(name, loud);
        }
        return Map.of("loud", loud);
    }

    /// Says itself what it changes, unless it has nothing to say.
    @PostMapping("/{name}/ring")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ring(@PathVariable String name, @RequestBody Wish wish) {
        Testimony.before(new Wish("silent"));
        if (wish.text().isEmpty()) {
            throw new ProblemException(Problem.INVALID_VALUE, "text must not be empty");
        }
        Testimony.after(new Wish(name + " " + wish.text()));
    }

    @PutMapping("/{name}/secret")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Unseen
    void secret(@PathVariable String name) {
        made.incrementAndGet();
    }

    @PostMapping("/count")
    @ChangesNothing
    Map<String, Integer> count() {
        return Map.of("notes", notes.size());
    }
}
