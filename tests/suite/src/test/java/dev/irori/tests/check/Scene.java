package dev.irori.tests.check;

import dev.irori.mapping.synth.write.Draft;
import dev.irori.mapping.synth.write.Draft.Folder;
import dev.irori.mapping.synth.write.Draft.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A patient's clean files, one of which is about to get a fault. */
final class Scene {
    private final List<Draft> drafts;
    private final Draft target;
    private final List<Input> extra = new ArrayList<>();

    Scene(List<Draft> drafts, Draft target) {
        this.drafts = new ArrayList<>(drafts);
        this.target = target;
    }

    Draft target() {
        return target;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** Takes files away; the target among them if it fits. */
    Scene without(Predicate<Draft> gone) {
        drafts.removeIf(gone);
        return this;
    }

    Scene alone() {
        return without(draft -> draft != target);
    }

    /** A second file with the target's content under another name. */
    Scene twin(String stamp, String flag) {
        String path = target.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String twin = name.replace(target.part(Part.STAMP), stamp);
        twin = twin.substring(0, twin.length() - 1) + flag;
        extra.add(Input.of(
                path.substring(0, path.lastIndexOf('/') + 1) + twin,
                target.render().bytes()));
        return this;
    }

    Scene add(String path, String text) {
        return add(path, text.getBytes(StandardCharsets.US_ASCII));
    }

    Scene add(String path, byte[] bytes) {
        extra.add(Input.of(path, bytes));
        return this;
    }

    /** Another care date for the folder and the name. */
    static void redate(Draft draft, String date) {
        draft.folder(Folder.DATE, date).part(Part.DATE, date);
    }

    static boolean isType(Draft draft, String type) {
        return !draft.extended() && draft.type().equals(type);
    }

    static boolean isValid(Draft draft) {
        return draft.part(Part.FLAG).equals("1");
    }

    List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(extra);
        drafts.forEach(draft -> inputs.add(Input.of(draft)));
        return inputs;
    }
}
