package dev.irori.mapping.json;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Makes a resource of any type from a seed, filled over HAPI's model with whatever its definitions allow. */
final class RandomResources {

    private static final List<String> EXTENSION_VALUES = List.of(
            "string",
            "boolean",
            "integer",
            "decimal",
            "dateTime",
            "code",
            "id",
            "base64Binary",
            "uri",
            "Reference",
            "Quantity",
            "CodeableConcept",
            "Annotation",
            "Identifier",
            "Meta",
            "Period",
            "Timing",
            "Dosage");
    private static final List<String> EMBEDDED = List.of("Patient", "Observation", "Medication", "Basic", "Bundle");
    private static final int DEEPEST = 5;

    private final Random random;
    private final RandomValues values;
    private final Kind kind;
    private int embedded;

    enum Kind {
        ANY,
        /**
         * References may point to resources in memory, but not from what is never written: HAPI contains even those,
         * be it in an extension of an id, a label without code or a contained resource of a repeated id.
         */
        LINKED,
        /** Every extension says something, and no primitive is an id alone: HAPI makes {@code {}} of such. */
        TALKING
    }

    RandomResources(long seed, Kind kind) {
        random = new Random(seed);
        values = new RandomValues(random);
        this.kind = kind;
    }

    Resource resource(String type) {
        return resource(type, 0);
    }

    private Resource resource(String type, int depth) {
        Resource resource = (Resource) Oracle.R4.getResourceDefinition(type).newInstance();
        fill(resource, depth);
        if (depth == 0 || random.nextInt(4) > 0) {
            resource.setId(values.any(List.of("r1", type + "/r2", type + "/r3/_history/7", "urn:uuid:1-2", "x.y-z")));
        }
        return resource;
    }

    private void fill(Base element, int depth) {
        BaseRuntimeElementCompositeDefinition<?> definition =
                (BaseRuntimeElementCompositeDefinition<?>) Oracle.R4.getElementDefinition(element.getClass());
        for (BaseRuntimeChildDefinition child : definition.getChildrenAndExtension()) {
            if (random.nextInt(10) < chance(depth)) {
                int count = child.isMultipleCardinality() ? 1 + random.nextInt(3) : 1;
                for (int i = 0; i < count; i++) {
                    add(element, child, depth);
                }
            }
        }
    }

    private static int chance(int depth) {
        return depth == 0 ? 4 : Math.max(1, 5 - depth);
    }

    private void add(Base element, BaseRuntimeChildDefinition child, int depth) {
        switch (child.getElementName()) {
            case "id" -> {
                if (element instanceof Element it && random.nextInt(4) == 0) {
                    it.setIdElement(new StringType(values.id()));
                }
            }
            case "contained" -> contain((DomainResource) element, depth);
            case "extension", "modifierExtension" -> child.getMutator().addValue(element, extension(depth + 1));
            default -> {
                IBase value = value(child, depth + 1);
                if (value != null) {
                    child.getMutator().addValue(element, value);
                }
            }
        }
    }

    private void contain(DomainResource resource, int depth) {
        if (embedded > 6 || depth > 1) {
            return;
        }
        Resource inner = resource(values.any(EMBEDDED), DEEPEST - 2);
        inner.setId((random.nextInt(8) == 0 ? "#" : "") + "c"
                + (kind != Kind.LINKED && random.nextInt(6) == 0 ? 0 : embedded++));
        resource.addContained(inner);
    }

    private IBase value(BaseRuntimeChildDefinition child, int depth) {
        List<String> names = List.copyOf(new TreeSet<>(child.getValidChildNames()));
        String name = values.any(names);
        BaseRuntimeElementDefinition<?> definition = child.getChildByName(name);
        if (definition == null || depth > DEEPEST) {
            return null;
        }
        if (definition.getChildType() == BaseRuntimeElementDefinition.ChildTypeEnum.RESOURCE) {
            return embedded++ > 6 ? null : resource(values.any(EMBEDDED), depth + 1);
        }
        Object argument = child.getInstanceConstructorArguments();
        IBase made = argument == null ? definition.newInstance() : definition.newInstance(argument);
        return made instanceof XhtmlNode ? null : filled(made, depth);
    }

    private IBase filled(IBase made, int depth) {
        if (made instanceof PrimitiveType<?> primitive) {
            primitive(primitive, depth);
        } else if (made instanceof Narrative narrative) {
            narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
            narrative.setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">山田 &lt;b&gt; &amp; \"x\"<br/></div>");
        } else if (made instanceof Reference reference) {
            fill(reference, depth);
            reference.setReference(random.nextInt(8) == 0 ? null : values.reference());
            link(reference);
        } else if (made instanceof Base base) {
            fill(base, depth);
        }
        if (made instanceof Meta meta) {
            tame(meta);
        }
        return made;
    }

    /** An empty meta deep inside is the one thing HAPI judges before it adds the version of the resource's id. */
    private void tame(Meta meta) {
        if (kind == Kind.LINKED) {
            meta.setTag(null).setSecurity(null);
        }
        if (meta.isEmpty()) {
            meta.setSource("urn:m");
        }
    }

    private void link(Reference reference) {
        if (kind == Kind.LINKED && random.nextInt(3) == 0) {
            Resource target = resource("Basic", DEEPEST);
            target.setId(values.any(List.of("#l" + embedded++, "t1", "Basic/t2", "Basic/t3/_history/1", "urn:uuid:9")));
            reference.setReference(random.nextInt(3) == 0 ? "Basic/other" : null);
            reference.setResource(target);
        }
    }

    private void primitive(PrimitiveType<?> primitive, int depth) {
        if (random.nextInt(8) > 0) {
            values.set(primitive);
        }
        if (random.nextInt(8) == 0 && (kind != Kind.LINKED || !(primitive instanceof IdType))) {
            primitive.addExtension(extension(depth + 1));
        }
        if (random.nextInt(12) == 0 && (kind != Kind.TALKING || primitive.hasValue())) {
            primitive.setIdElement(new StringType(values.id()));
        }
    }

    private Extension extension(int depth) {
        Extension extension = new Extension();
        extension.setUrl("http://example.org/ext/" + random.nextInt(9));
        if (random.nextInt(8) == 0) {
            extension.setId(values.id());
        }
        if (depth <= DEEPEST && random.nextInt(3) == 0) {
            extension.addExtension(extension(depth + 1));
        } else if (depth <= DEEPEST + 1 && random.nextInt(6) > 0) {
            String type = values.any(EXTENSION_VALUES);
            extension.setValue(
                    (Type) filled(Oracle.R4.getElementDefinition(type).newInstance(), depth + 1));
        }
        if (kind == Kind.TALKING && !extension.hasExtension() && !extension.hasValue()) {
            extension.setValue(new StringType("said"));
        }
        return extension;
    }

    static Set<String> types() {
        return new TreeSet<>(Oracle.R4.getResourceTypes());
    }
}
