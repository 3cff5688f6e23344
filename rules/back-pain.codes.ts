/** Made from the pack `back-pain` by `npm run generate`; changes go into the pack. */
/** The condition codes of the pack. */
export type BackPainConditionCode =
  | 'degenerative-disc-disease'
  | 'facet-joint-syndrome'
  | 'fibromyalgia-back'
  | 'herniated-disc'
  | 'muscle-strain'
  | 'myofascial-pain'
  | 'nonspecific-lbp'
  | 'post-laminectomy-syndrome'
  | 'radiculopathy'
  | 'sacroiliac-dysfunction'
  | 'sciatica'
  | 'spinal-stenosis'
  | 'spine-osteoarthritis'
  | 'spondylolisthesis'

/** The measure codes of the pack. */
export type BackPainMeasureCode =
  | 'epic-lift-capacity'
  | 'eq5d5l-index'
  | 'eq5d5l-scale'
  | 'fabq-physical-activity'
  | 'fabq-work'
  | 'fingertip-to-floor'
  | 'five-chair-rises'
  | 'floor-rise'
  | 'gad7'
  | 'global-change'
  | 'goal-attainment'
  | 'home-exercise-done'
  | 'isi'
  | 'lift-capacity-floor-to-waist'
  | 'lift-task'
  | 'night-wakings'
  | 'nih-impact'
  | 'nprs'
  | 'odi'
  | 'ompsq-sf'
  | 'pcs'
  | 'phq2'
  | 'phq9'
  | 'plank-time'
  | 'promis-anxiety'
  | 'promis-depression'
  | 'promis-fatigue'
  | 'promis-pain-interference'
  | 'promis-physical-function'
  | 'promis-sleep-disturbance'
  | 'promis-social-roles'
  | 'pseq'
  | 'psfs-activity'
  | 'qbpds'
  | 'rmdq'
  | 'run-kilometres-long'
  | 'run-kilometres-week'
  | 'schober'
  | 'sessions-attended'
  | 'side-plank-time'
  | 'single-leg-bridges'
  | 'six-minute-walk'
  | 'sleep-hours'
  | 'sorensen'
  | 'stairs-one-minute'
  | 'start-back'
  | 'steps-a-day'
  | 'thirty-second-chair-stand'
  | 'tolerance-driving'
  | 'tolerance-sitting'
  | 'tolerance-standing'
  | 'tolerance-walking'
  | 'tsk11'
  | 'tug'
  | 'unplanned-visits'
  | 'work-ability-index'
  | 'work-ability-score'

/** The activity codes of the pack. */
export type BackPainActivityCode =
  | 'care-child-floor'
  | 'desk-sitting'
  | 'driving'
  | 'gardening'
  | 'household-tasks'
  | 'lift-grandchild'
  | 'rtw-heavy'
  | 'rtw-light'
  | 'run-5k'
  | 'run-marathon'
  | 'self-care-dressing'
  | 'self-manage-flare'
  | 'sleep'
  | 'sport-return'
  | 'stairs'
  | 'standing-cook'
  | 'travel-long'
  | 'walk-distance'

/** The role codes of the pack. */
export type BackPainRoleCode =
  | 'acupuncturist'
  | 'advanced-practice-provider'
  | 'case-manager'
  | 'chiropractor'
  | 'dietitian'
  | 'emergency-department'
  | 'family-or-peer'
  | 'kinesiologist'
  | 'massage-therapist'
  | 'maternity-emergency-care'
  | 'nurse'
  | 'occupational-therapist'
  | 'pain-specialist'
  | 'physiatrist'
  | 'physiotherapist'
  | 'primary-care-provider'
  | 'psychologist'
  | 'rheumatologist'
  | 'social-worker'
  | 'spine-surgeon'
  | 'vocational-counsellor'

/** The intervention codes of the pack. */
export type BackPainInterventionCode =
  | 'acceptance-and-commitment-therapy'
  | 'acetaminophen-medicine'
  | 'acupuncture'
  | 'anti-inflammatory-medicine'
  | 'back-brace'
  | 'back-class'
  | 'bed-rest'
  | 'behavioral-activation'
  | 'benzodiazepine-medicine'
  | 'biofeedback'
  | 'cannabis-medicine'
  | 'capsaicin-cream'
  | 'cbt'
  | 'cbt-for-insomnia'
  | 'cbt-group'
  | 'cell-therapy'
  | 'dry-needling'
  | 'duloxetine-or-snri'
  | 'epidural-steroid-injection'
  | 'ergonomic-review'
  | 'first-talk-by-video'
  | 'functional-restoration-day'
  | 'gabapentin-or-pregabalin'
  | 'heat'
  | 'initial-assessment'
  | 'intensive-half-day'
  | 'laser-or-taping'
  | 'maintenance-contact'
  | 'manual-therapy'
  | 'massage'
  | 'medial-branch-block'
  | 'medication-review'
  | 'mindfulness'
  | 'muscle-relaxant-medicine'
  | 'nerve-block'
  | 'nutrition-counselling'
  | 'opioid-medicine'
  | 'pacing-and-graded-activity'
  | 'platelet-rich-plasma'
  | 'psychological-assessment'
  | 'radiofrequency-ablation'
  | 'relaxation-training'
  | 'return-to-work-support'
  | 'routine-imaging'
  | 'sacroiliac-injection'
  | 'shoe-orthotics'
  | 'spinal-cord-stimulation'
  | 'spinal-decompression-device'
  | 'spinal-manipulation'
  | 'steroid-tablets'
  | 'supervised-exercise'
  | 'surgical-opinion'
  | 'team-session'
  | 'tens'
  | 'traction'
  | 'tricyclic-antidepressant'
  | 'trigger-point-injection'
  | 'ultrasound-or-interferential'
  | 'walking-coach-visit'

/** What may be preferred or declined: items, tags, programs and pathways. */
export type BackPainItemCode =
  | 'abdominal-brace'
  | 'acceptance-and-commitment-therapy'
  | 'acetaminophen-medicine'
  | 'acupuncture'
  | 'aerobic'
  | 'aerobic-main'
  | 'all-active'
  | 'anti-inflammatory-medicine'
  | 'aquatic'
  | 'aquatic-class'
  | 'back-brace'
  | 'back-class'
  | 'back-extension'
  | 'balance'
  | 'balance-demand'
  | 'balance-tandem'
  | 'bed-rest'
  | 'behavioral-activation'
  | 'benzodiazepine-medicine'
  | 'besides-aerobic'
  | 'bike'
  | 'biofeedback'
  | 'bird-dog'
  | 'bleeding-high'
  | 'bleeding-intermediate'
  | 'bleeding-low'
  | 'brace-ladder'
  | 'breath-holding'
  | 'breathing'
  | 'bridge'
  | 'bridge-ladder'
  | 'calf-stretch'
  | 'calming-course'
  | 'cannabis-medicine'
  | 'capsaicin-cream'
  | 'carry-suitcase'
  | 'cat-cow'
  | 'cbt'
  | 'cbt-for-insomnia'
  | 'cbt-group'
  | 'cell-therapy'
  | 'child-pose'
  | 'clinic-exercise'
  | 'clinic-strength'
  | 'control'
  | 'core-education'
  | 'dead-bug'
  | 'deadlift'
  | 'diaphragm-breath'
  | 'directional'
  | 'dry-needling'
  | 'duloxetine-or-snri'
  | 'edu-core'
  | 'edu-flare-plan'
  | 'edu-lifting'
  | 'edu-medication'
  | 'edu-nutrition'
  | 'edu-pacing'
  | 'edu-pain-science'
  | 'edu-recurrence'
  | 'edu-rtw-oral'
  | 'edu-sitting'
  | 'edu-sleep'
  | 'edu-smoking'
  | 'edu-standing'
  | 'edu-stress'
  | 'edu-two-session'
  | 'edu-work'
  | 'electrical'
  | 'elliptical'
  | 'end-range-flexion'
  | 'epidural-steroid-injection'
  | 'ergonomic-review'
  | 'exercise-visit'
  | 'extension-loading'
  | 'few-repetitions'
  | 'figure4'
  | 'first-talk-by-video'
  | 'first-visit'
  | 'flexion-supine'
  | 'functional-restoration'
  | 'functional-restoration-day'
  | 'gabapentin-or-pregabalin'
  | 'graded-return-to-work'
  | 'group-back'
  | 'half-kneel'
  | 'hamstring-stretch'
  | 'hard-strength'
  | 'heat'
  | 'heavy-loading'
  | 'hip-flexor-stretch'
  | 'hip-hinge'
  | 'hip-range'
  | 'home-exercise'
  | 'home-strength'
  | 'impact'
  | 'initial-assessment'
  | 'injection'
  | 'intensive-half-day'
  | 'intensive-outpatient'
  | 'job-simulation'
  | 'knee-load'
  | 'knee-to-chest'
  | 'kneeling'
  | 'laser-or-taping'
  | 'lift-floor-waist'
  | 'lift-waist-shoulder'
  | 'loaded-flexion'
  | 'loaded-lift'
  | 'lower-trunk-rotation'
  | 'maintenance'
  | 'maintenance-contact'
  | 'manual'
  | 'manual-therapy'
  | 'massage'
  | 'mcgill-curl-up'
  | 'medial-branch-block'
  | 'medication-review'
  | 'medicine'
  | 'mind-body'
  | 'mindfulness'
  | 'minor-injury-guideline'
  | 'mobility'
  | 'mood-course'
  | 'muscle-relaxant-medicine'
  | 'needling'
  | 'needs-band'
  | 'nerve-block'
  | 'neural'
  | 'nordic-walk'
  | 'nutrition-counselling'
  | 'opioid-medicine'
  | 'pacing-and-graded-activity'
  | 'pain-talks'
  | 'pallof'
  | 'passive'
  | 'pelvic-tilt'
  | 'pilates'
  | 'piriformis-stretch'
  | 'plank'
  | 'platelet-rich-plasma'
  | 'postop-decompression'
  | 'postop-decompression-early'
  | 'postop-decompression-walk'
  | 'postop-discectomy'
  | 'postop-discectomy-early'
  | 'postop-discectomy-walk'
  | 'postop-fusion'
  | 'postop-fusion-control'
  | 'postop-fusion-early'
  | 'procedure'
  | 'prone'
  | 'prone-lie'
  | 'prone-press-up'
  | 'prone-prop'
  | 'psych-informed-pt'
  | 'psychological'
  | 'psychological-assessment'
  | 'pt-acute'
  | 'pt-chronic'
  | 'push-pull'
  | 'quadriceps-stretch'
  | 'rac-lbp'
  | 'radiofrequency-ablation'
  | 'relaxation-training'
  | 'resistance-general'
  | 'return-to-work-support'
  | 'routine-imaging'
  | 'row'
  | 'run-walk'
  | 'sacroiliac-injection'
  | 'seated-flexion'
  | 'self-management'
  | 'shoe-orthotics'
  | 'side-glide'
  | 'side-plank'
  | 'single-leg-bridge'
  | 'single-leg-stand'
  | 'sit-to-stand'
  | 'slider-femoral'
  | 'slider-sciatic'
  | 'slider-slump'
  | 'spinal-cord-stimulation'
  | 'spinal-decompression-device'
  | 'spinal-manipulation'
  | 'squat'
  | 'standing-extension'
  | 'step-up'
  | 'steroid-tablets'
  | 'strength'
  | 'supervised-exercise'
  | 'supine'
  | 'surgical-opinion'
  | 'swim'
  | 'tai-chi'
  | 'talk'
  | 'team-rehabilitation'
  | 'team-session'
  | 'tens'
  | 'tensioner'
  | 'thoracic-rotation'
  | 'thrust'
  | 'timed-hold'
  | 'traction'
  | 'tricyclic-antidepressant'
  | 'trigger-point-injection'
  | 'twisting'
  | 'ultrasound-or-interferential'
  | 'walk'
  | 'walk-interval'
  | 'walkback'
  | 'walking-coach-visit'
  | 'work-conditioning'
  | 'work-hardening'
  | 'work-talk'
  | 'wsib-itpoc'
  | 'wsib-msk'
  | 'yoga'

/** The codes of each value set of the pack. */
export interface BackPainValueSets {
  /** What may go wrong during care. */
  'adverse-event':
    | 'burn-or-skin-reaction'
    | 'cardiac-symptom'
    | 'faint'
    | 'fall'
    | 'fever'
    | 'other'
    | 'pain-flare'
    | 'suspected-fracture'
    | 'wound-problem'

  /** Cancer. */
  'cancer-history': 'active' | 'none' | 'past'

  /** Other conditions. */
  comorbidity:
    | 'abdominal-hernia'
    | 'ankylosed-spine'
    | 'anxiety'
    | 'aortic-aneurysm'
    | 'asthma'
    | 'autonomic-neuropathy'
    | 'bipolar-disorder'
    | 'bleeding-disorder'
    | 'chronic-kidney-disease'
    | 'copd'
    | 'deep-vein-thrombosis'
    | 'depression'
    | 'diabetes'
    | 'diabetes-insulin'
    | 'diabetes-poorly-controlled'
    | 'epilepsy'
    | 'fibromyalgia'
    | 'foot-ulcer'
    | 'glaucoma'
    | 'heart-disease'
    | 'heart-failure'
    | 'heart-rhythm-disorder'
    | 'heart-valve-or-muscle-disease'
    | 'hip-osteoarthritis'
    | 'hypermobility'
    | 'hypertension'
    | 'hyperthyroidism'
    | 'impaired-skin-sensation'
    | 'inflammatory-bowel-disease'
    | 'inflammatory-spine-disease'
    | 'kidney-disease-severe'
    | 'knee-osteoarthritis'
    | 'liver-disease-severe'
    | 'multiple-sclerosis'
    | 'needle-phobia'
    | 'nsaid-allergy'
    | 'obesity'
    | 'open-wound-or-skin-infection'
    | 'osteoporosis'
    | 'pacemaker-or-implant'
    | 'peripheral-arterial-disease'
    | 'peripheral-neuropathy'
    | 'post-traumatic-stress'
    | 'psychosis-or-mania'
    | 'retinopathy-severe'
    | 'rheumatoid-arthritis'
    | 'sleep-apnea'
    | 'stomach-ulcer-or-bleed'
    | 'stroke'
    | 'substance-use-disorder'
    | 'unstable-heart-disease'
    | 'urinary-retention'

  /** Level of disability. */
  'disability-level': 'minimal' | 'moderate' | 'severe' | 'very-severe'

  /** Stage of the episode. */
  'episode-stage': 'acute' | 'chronic' | 'subacute'

  /** How home practice goes. */
  'home-practice': 'acceptable' | 'good' | 'low' | 'poor'

  /** Habits. */
  'lifestyle-factor': 'alcohol-heavy' | 'cannabis' | 'ex-smoker' | 'inactive' | 'smoker'

  /** Medicines by class. */
  medication:
    | 'ace-inhibitor-or-arb'
    | 'acetaminophen'
    | 'alpha-blocker'
    | 'anticoagulant'
    | 'antidepressant'
    | 'antihistamine-sedating'
    | 'antihypertensive'
    | 'antiplatelet'
    | 'benzodiazepine'
    | 'beta-blocker'
    | 'bisphosphonate'
    | 'cannabis'
    | 'diuretic'
    | 'fentanyl-patch'
    | 'fluoroquinolone'
    | 'gabapentinoid'
    | 'hormone-deprivation'
    | 'immunosuppressant'
    | 'insulin'
    | 'lithium'
    | 'maoi'
    | 'metformin'
    | 'methotrexate'
    | 'muscle-relaxant'
    | 'nitrate'
    | 'nsaid'
    | 'opioid'
    | 'sglt2-inhibitor'
    | 'snri'
    | 'ssri'
    | 'statin'
    | 'sulfonylurea'
    | 'systemic-steroid'
    | 'thyroid-hormone'
    | 'tramadol'
    | 'tricyclic'
    | 'triptan'

  /** Way of meeting. */
  'meeting-mode': 'group' | 'in-person' | 'virtual'

  /** Constancy of pain. */
  'pain-constancy': 'constant' | 'intermittent'

  /** What makes pain worse or better. */
  'pain-factor':
    | 'bending'
    | 'coughing'
    | 'extension'
    | 'heat'
    | 'lifting'
    | 'lying'
    | 'morning'
    | 'movement'
    | 'rest'
    | 'rising'
    | 'sitting'
    | 'standing'
    | 'twisting'
    | 'walking'

  /** Impact of long-lasting pain. */
  'pain-impact-level': 'mild' | 'moderate' | 'severe'

  /** Irritability. */
  'pain-irritability': 'high' | 'low' | 'moderate'

  /** Severity of pain. */
  'pain-severity': 'mild' | 'moderate' | 'none' | 'severe'

  /** Where pain is worse. */
  'pain-site': 'back' | 'equal' | 'leg'

  /** Pattern of mechanical back pain. */
  pattern: 'core-1' | 'core-2' | 'core-3' | 'core-4'

  /** Payer. */
  payer: 'auto' | 'medicare' | 'ohip' | 'private' | 'self-pay' | 'wsib'

  /** Pregnancy. */
  pregnancy: 'not-pregnant' | 'possible' | 'postpartum' | 'pregnant'

  /** Psychosocial factors. */
  'psychosocial-factor':
    | 'caregiving'
    | 'expects-no-recovery'
    | 'fear-of-movement'
    | 'financial-strain'
    | 'isolation'
    | 'job-dissatisfaction'
    | 'legal-dispute'
    | 'low-mood'
    | 'poor-sleep'
    | 'relies-on-passive-care'
    | 'stress'

  /** Muscles that rest together after hard strengthening. */
  'recovery-group':
    | 'grip-and-trunk'
    | 'hips'
    | 'legs'
    | 'running'
    | 'shoulders'
    | 'trunk-back'
    | 'trunk-front'
    | 'trunk-side'
    | 'upper-back'

  /** Risk of pain that lasts. */
  'risk-group': 'high' | 'low' | 'medium'

  /** Sex. */
  sex: 'female' | 'male' | 'other'

  /** Surgery. */
  surgery: 'decompression' | 'discectomy' | 'fusion' | 'other' | 'other-spine'

  /** Tolerance. */
  tolerance: 'driving' | 'sitting' | 'standing' | 'walking'

  /** Severity of an injury. */
  'trauma-severity': 'major' | 'minor' | 'none'

  /** Work ability. */
  'work-ability-level': 'excellent' | 'good' | 'moderate' | 'poor'

  /** Claim. */
  'work-claim': 'legal' | 'mva' | 'none' | 'wsib'

  /** Physical demand of the work. */
  'work-demand': 'heavy' | 'light' | 'medium' | 'sedentary' | 'very-heavy'

  /** Work. */
  'work-status': 'modified' | 'not-working' | 'off-work' | 'retired' | 'working'
}
/** What a finding of the pack is worth, by its code. */
export interface BackPainFindings {
  /** Severe pain in the belly or pelvis: Do you also have severe pain in your belly or pelvis? */
  'abdominal-or-pelvic-pain-severe': boolean

  /** Reduced anal tone: Is the anal tone reduced? The examination is not needed to send somebody for an emergency scan. */
  'anal-tone-reduced': boolean

  /** Answered online, with nobody present: Were these questions answered online or on paper, with no clinician present? */
  'answered-with-nobody-present': boolean

  /** Arthritis, now or in the past: Do you have, or did you have, an inflamed joint (arthritis)? */
  'arthritis-ever': boolean

  /** Age when back pain first began, years: How old were you when you first had back pain? */
  'back-pain-onset-age': number

  /** Back operation in the last 12 weeks: Was your back operation within the last 12 weeks? */
  'back-surgery-12-weeks': boolean

  /** What the payer covers is used up: Is what your insurer covers used up? */
  'benefit-limit-reached': boolean

  /** Better with movement: Does the pain get better when you move and not when you rest? */
  'better-with-movement': boolean

  /** Better within 48 hours of an anti-inflammatory: When you took an anti-inflammatory medicine, was the pain better within 48 hours? */
  'better-within-48-hours-of-nsaid': boolean

  /** New bladder change: Is there new trouble with passing urine: hard to start, not feeling it flow, not able to go, or leaking without feeling it? */
  'bladder-change-new': boolean

  /** Cancer that has spread to bone: Has your cancer team found cancer in your bones? */
  'bone-metastasis': boolean

  /** New bowel change: Have you newly lost control of your bowels, or can you no longer feel when your bowel is full? */
  'bowel-change-new': boolean

  /** Buttock pain: Do you have pain in your buttocks, perhaps on changing sides? */
  'buttock-pain': boolean

  /** Calf pain on walking that eases by standing still: Does calf pain come on walking and ease by just standing still, without bending forward? */
  'calf-pain-eased-by-standing-still': boolean

  /** One calf swollen or sore: Is one calf newly swollen or sore? */
  'calf-swollen-or-sore': boolean

  /** Can say what to do in a flare: Can you tell us what you will do if the pain flares up? */
  'can-state-flare-plan': boolean

  /** Cancer, now or in the past: Do you have cancer, or have you had it in the past? */
  'cancer-history': BackPainValueSets['cancer-history']

  /** Cancer of a kind that goes to bone: Is or was it cancer of the breast, prostate, lung, kidney or thyroid, or myeloma? */
  'cancer-of-bone-seeking-kind': boolean

  /** Can do less than the job demands: Can you do less now than your job asks of you? */
  'capacity-below-job': boolean

  /** Wishes for care from faith, culture or gender: Is there anything about your faith, your culture or who treats you that we should plan for? */
  'care-wishes': boolean

  /** Days since these changes began or got worse, days: How many days ago did the change in bladder, bowel, feeling or sexual function begin or get worse? */
  'cauda-features-days': number

  /** Leg pain moves toward the back with extension: Does bending backward move the leg pain up toward the back? */
  'centralises-with-extension': boolean

  /** Chest pain or breathless: With the swollen or sore calf, do you have chest pain, or are you short of breath? */
  'chest-pain-or-breathless': boolean

  /** Cold, pale leg: Is one leg newly cold and pale? */
  'cold-pale-leg': boolean

  /** Waves of flank pain, or blood in the urine: Does pain come in waves from your flank to your groin, or is there blood in your urine? */
  'colicky-flank-pain-or-blood-in-urine': boolean

  /** Collapse or faint: Have you collapsed or fainted with this pain? */
  'collapse-or-faint': boolean

  /** Bruise or graze over the spine: Is there a bruise or a graze over the painful area? */
  'contusion-or-abrasion': boolean

  /** Change of feeling in a nerve-root area: Is feeling reduced or changed in the area of one nerve root? */
  'dermatomal-change': boolean

  /** Rash in a band on one side: Is there a new rash or blisters in a band on one side of your body? */
  'dermatomal-rash': boolean

  /** The goals of a program are met: Have you met the goals of your program, and do you manage by yourself? */
  'discharge-goals-met': boolean

  /** Inflamed tendon insertion, now or in the past: Do you have, or did you have, an inflamed spot where a tendon joins bone, such as the heel? */
  'enthesitis-ever': boolean

  /** Raised blood markers of inflammation: Did a recent blood test show raised inflammation (ESR or CRP)? */
  'esr-or-crp-raised': boolean

  /** Twelve weeks of good exercise care without gain: Have you done at least twelve weeks of a well-run exercise program, kept to it, and not got better? */
  'exercise-care-12-weeks-no-gain': boolean

  /** Repeated bending backward eases: Does repeated bending backward ease the pain while it is tested? */
  'extension-eases': boolean

  /** Pain from a sport that bends the back backward: Does the pain come with a sport that bends the back backward, such as gymnastics, dance, diving or fast bowling? */
  'extension-sport-pain': boolean

  /** A fall with an injury in the last three months: Did a fall hurt you in the last three months? */
  'fall-injury-3-months': boolean

  /** Falls in the last year, falls: How many times did you fall in the last 12 months? */
  'falls-last-year': number

  /** Severe fatigue: Are you severely tired or generally unwell? */
  'fatigue-severe': boolean

  /** Femoral stretch reproduces the leg pain: Does the femoral stretch reproduce the leg pain? */
  'femoral-stretch-positive': boolean

  /** Fever, chills or sweats: Do you have a fever of 38 degrees or more, chills or sweats? */
  fever: boolean

  /** Fitness in METs, METs: How many METs can the person reach? */
  'fitness-mets': number

  /** Flank pain with fever or shivering: Is there pain in your flank together with fever or shivering fits? */
  'flank-pain-with-fever': boolean

  /** A flare that lasts more than two weeks: Has this flare lasted for more than two weeks? */
  'flare-over-two-weeks': boolean

  /** Flares in six months, flares: How many flares did you have in the last six months? */
  'flares-six-months': number

  /** Repeated bending forward eases: Does repeated bending forward ease the pain while it is tested? */
  'flexion-eases': boolean

  /** Frailty: Is the person frail in the clinician's judgement? */
  frail: boolean

  /** New unsteadiness: Are you newly unsteady, do your legs not do what you want, or are your hands newly clumsy? */
  'gait-unsteady-new': boolean

  /** The goals are partly met: Have you reached part of your goals? */
  'goals-partly-met': boolean

  /** Has a resistance band at home: Do you have a resistance band at home? */
  'has-band': boolean

  /** Has a gym: Do you have a gym that you can use? */
  'has-gym': boolean

  /** Somebody can take over the caring: Can somebody take over your caring while you come here? */
  'has-respite': boolean

  /** Headache worse upright, or clear fluid from the wound: Since the operation or injection, do you have a headache that is worse upright, or does clear fluid leak from the wound? */
  'headache-upright-or-clear-leak': boolean

  /** A heart or vessel condition that forbids exercise: Do any of these hold: chest pain at rest or a heart attack in the last two days, heart failure that is getting worse, an uncontrolled heart rhythm, a complete heart block without a pacemaker, a severely narrowed aortic valve with symptoms, an inflamed heart, a tear of the aorta, or a clot in the last weeks? */
  'heart-condition-unstable': boolean

  /** Heavy bleeding after the birth: Do you bleed heavily since the birth? */
  'heavy-bleeding-after-birth': boolean

  /** Loss of height or new rounding of the back: Have you become shorter, or has your upper back become rounder? */
  'height-loss-or-new-kyphosis': boolean

  /** HLA-B27 positive: Was a blood test for HLA-B27 positive? */
  'hla-b27-positive': boolean

  /** A scan shows a cause that fits the leg pain: Does a scan show a cause that fits the side and level of the leg pain? */
  'imaging-matches-leg-pain': boolean

  /** Weak immune system: Do you have an illness or take a medicine that weakens your immune system, poorly controlled diabetes, or dialysis? */
  immunosuppressed: boolean

  /** Injects drugs: Do you inject drugs, or did you recently? */
  'injects-drugs': boolean

  /** The job is still there: Is your job still there for you? */
  'job-available': boolean

  /** Hot, swollen joints now: Are any of your joints hot and swollen at the moment? */
  'joint-flare-hot': boolean

  /** Ketones before exercise, mmol/L: With a glucose of 14 or more: what are the ketones in blood? */
  'ketones-before-exercise': number

  /** Known aneurysm of the abdominal aorta: Has a doctor told you that you have an aneurysm in your belly (a widened aorta)? */
  'known-abdominal-aneurysm': boolean

  /** Large central disc herniation on a scan: Does a scan show a large central disc herniation? */
  'large-central-disc': boolean

  /** Large central herniation: Does a scan show a large herniation in the middle of the canal? */
  'large-central-herniation': boolean

  /** Trunk is shifted to one side: Does the trunk stand shifted to one side of the pelvis? */
  'lateral-shift': boolean

  /** Changed feeling or reflexes in both legs: Are feeling or reflexes changed in both legs? */
  'leg-feeling-or-reflex-change-both': boolean

  /** Pain below the knee: Does the pain go below the knee? */
  'leg-pain-below-knee': boolean

  /** Pain below both knees: Do you have pain below the knee in both legs, or pain that swaps from one leg to the other? */
  'leg-pain-bilateral': boolean

  /** Nerve pain in the leg by examination: Does the leg pain have the features of nerve pain (burning, shooting, electric, with altered feeling)? */
  'leg-pain-neuropathic': boolean

  /** Leg pain that came back suddenly: After a good spell since the operation, has the leg pain come back suddenly? */
  'leg-pain-sudden-return': boolean

  /** Unbearable, constant leg pain: Is the leg pain there all the time and unbearable? */
  'leg-pain-unbearable': boolean

  /** Pain at rest or an ulcer of the foot: Does the foot or leg hurt at rest at night, or is there a sore that does not heal? */
  'leg-rest-pain-or-ulcer': boolean

  /** Symptoms in both legs that get worse: Are the symptoms in your legs getting worse over days? */
  'leg-symptoms-both-worsening': boolean

  /** Leg symptoms have moved further down for more than a week: Have your leg symptoms moved further down the leg for more than a week? */
  'leg-symptoms-spreading-one-week': boolean

  /** Weakness of both legs: Are both of your legs weak? */
  'leg-weakness-bilateral': boolean

  /** Weakness that is getting better: Is the weakness in your leg getting better? */
  'leg-weakness-improving': boolean

  /** Weakness that is getting worse: Is a leg getting weaker over days or weeks, or does your foot newly drop or drag? */
  'leg-weakness-progressive': boolean

  /** Two of the three main goals are reached: Have you reached at least two of your three main goals? */
  'main-goals-reached': boolean

  /** A major role is lost to the pain: Has the pain made you give up a main role, such as work, school or running the home? */
  'major-role-lost': boolean

  /** Diagnostic block of the small joint nerves was positive: Did a test block of the small joint nerves take away at least half of the pain? */
  'medial-branch-block-positive': boolean

  /** Tender over the spine: Is it tender in the midline on pressing or tapping? */
  'midline-tender': boolean

  /** Missed period or bleeding with a possible pregnancy: Have you missed a period, or do you have unexpected bleeding from the vagina? */
  'missed-period-or-bleeding': boolean

  /** Morning stiffness of more than 30 minutes: Is your back stiff for more than 30 minutes in the morning? */
  'morning-stiffness-30-minutes': boolean

  /** Weakest key muscle, grade: What is the grade of the weakest key muscle (0 to 5)? */
  'motor-grade-lowest': number

  /** Long-standing pain in many places that nobody treats: Is there long-standing pain in many parts of the body that nobody is treating? */
  'multisite-pain-unmanaged': boolean

  /** Minor injury in a traffic accident: Is it a minor injury, such as a sprain or strain, without a fracture or dislocation? */
  'mva-minor-injury': boolean

  /** Sees, hears, understands or moves with difficulty: Do you have trouble with seeing, hearing, remembering or getting about that we should plan for? */
  'needs-adapted-visits': boolean

  /** Signs of the nerve that grow: From visit to visit, are the nerve stretch tests getting worse, or is more feeling, strength or reflex lost? */
  'nerve-signs-expanding': boolean

  /** Days since an epidural, spinal or lumbar puncture, days: How many days ago was an injection into the spine, a spinal anaesthetic or a lumbar puncture? */
  'neuraxial-procedure-days-ago': number

  /** No device or internet at home: Are you without a phone, tablet or computer with internet at home? */
  'no-device-or-internet': boolean

  /** No better after six weeks of treatment: Are you no better after six weeks of treatment? */
  'no-improvement-6-weeks-care': boolean

  /** Lives in Ontario: Do you live in Ontario and have an Ontario health card? */
  'ontario-resident': boolean

  /** Dependence on an opioid that nobody treats: Is there a long-standing dependence on opioids that nobody is treating? */
  'opioid-dependence-unmanaged': boolean

  /** Drowsy or breathing slowly on an opioid: Are you unusually drowsy or hard to wake, or is your breathing slow or shallow? */
  'opioid-drowsy-or-slow-breathing': boolean

  /** Opioid dose in morphine equivalents, mg a day: What is the opioid dose in morphine equivalents a day? */
  'opioid-mme': number

  /** Pain or side effects persist on the opioid: Do you still have a lot of pain, or side effects that bother you, on the opioid? */
  'opioid-not-helping': boolean

  /** Serious trouble with lowering an opioid: Is it very hard to lower the opioid, although it was tried with the prescriber? */
  'opioid-taper-trouble': boolean

  /** Blood pressure drops by more than 20 on standing, with symptoms: Does the blood pressure fall by more than 20 mmHg on standing, with dizziness or fainting? */
  'orthostatic-drop-with-symptoms': boolean

  /** Osteoporosis or an earlier low-force fracture: Do you have osteoporosis, or did you ever break a bone with little force? */
  'osteoporosis-or-fragility-fracture': boolean

  /** Overnight stay in hospital not long ago: Did you stay in hospital overnight before this trouble began? */
  'overnight-hospital-stay-recent': boolean

  /** The pain left is acceptable to the person: Is the pain that is left all right for you? */
  'pain-acceptable': boolean

  /** First back pain ever: Is this the first back pain of your life? */
  'pain-first-ever-episode': boolean

  /** Days without pain between episodes, days: How many days without this pain lay between the last two episodes? */
  'pain-free-days-between': number

  /** Pain that is new or has changed within 12 weeks: Did this pain start, or clearly change in kind, within the last 12 weeks? */
  'pain-new-or-changed-12-weeks': boolean

  /** Night pain that no position eases: Does the pain wake you at night with no position that eases it? */
  'pain-night-unremitting': boolean

  /** Steadily worse and not eased by rest or position: Is the pain getting steadily worse, with no position or rest that eases it? */
  'pain-progressive-nonmechanical': boolean

  /** Sudden severe onset: Did the pain come on suddenly and severely, with no movement or load to explain it? */
  'pain-sudden-severe-onset': boolean

  /** Sudden tearing pain: Was the pain sudden, severe and tearing? */
  'pain-sudden-tearing': boolean

  /** Mid-back or band-like pain: Is there pain in the middle of your back, or a band of pain around your chest or belly? */
  'pain-thoracic-or-bandlike': boolean

  /** Worse lying flat: Is the pain worse lying down, or do you have to sleep sitting up? */
  'pain-worse-lying-flat': boolean

  /** Urine left after passing water, ml: How much urine is left in the bladder after passing water? */
  'post-void-residual-ml': number

  /** Cleared for impact and heavy lifting after the birth: Has your maternity care provider said that you may lift heavy things and run or jump again? */
  'postpartum-cleared': boolean

  /** A reason on the Canadian list to ask first in this pregnancy: Do you have any of these: repeated miscarriages, high blood pressure since the pregnancy, an earlier early birth, a mild or moderate illness of heart or lungs, anaemia that you feel, being malnourished, an eating disorder, twins after 28 weeks, or another illness that matters? */
  'pregnancy-exercise-ask-first': boolean

  /** A reason on the Canadian list not to exercise in this pregnancy: Do you have any of these in this pregnancy: waters that broke early, early labour, bleeding that goes on, a low-lying placenta after 28 weeks, pre-eclampsia, a weak neck of the womb, a baby that grows too slowly, triplets or more, type 1 diabetes, blood pressure or a thyroid that is not controlled, or another serious illness of heart, lungs or body? */
  'pregnancy-exercise-ruled-out': boolean

  /** Warning sign in pregnancy: Do you have bleeding, loss of fluid, regular tightening, a severe headache, or is the baby moving less? */
  'pregnancy-warning-sign': boolean

  /** Something or somebody that keeps the person safe: Is there somebody, or something in your life, that keeps you from acting on such thoughts? */
  'protective-supports': boolean

  /** Psoriasis, now or in the past: Do you have, or did you have, psoriasis? */
  'psoriasis-ever': boolean

  /** Pulsating mass in the abdomen: Is a pulsating mass felt in the abdomen? */
  'pulsatile-abdominal-mass': boolean

  /** Finds health information hard to read: Do you often need help to read letters or leaflets about your health? */
  'reading-hard': boolean

  /** Medically stable, willing, with a goal for work or role, and no operation planned: Are you medically stable and willing to come every day, with a goal for work or your role, no operation planned, and no untreated psychosis or substance problem? */
  'ready-for-daily-program': boolean

  /** Recent blood infection or invasive procedure: Did you recently have a blood infection, a heart-valve infection, surgery, an injection into the spine, or a line in a vein that stayed in? */
  'recent-bacteraemia-or-invasive-procedure': boolean

  /** Recent blood or heart-valve infection: Was it an infection of the blood or of a heart valve? */
  'recent-bloodstream-infection': boolean

  /** Recovered from an episode in the last six months: Have you recovered from an episode of back pain in the last six months? */
  'recovered-from-episode': boolean

  /** Recurring pain that cannot be managed: Does the pain come back in episodes that you cannot manage? */
  'recurrence-unmanageable': boolean

  /** Red, painful eye that cannot bear light: Do you have a red, painful eye that cannot bear light? */
  'red-painful-eye': boolean

  /** Reduced reflex: Is the knee or ankle reflex reduced on one side? */
  'reflex-change': boolean

  /** Parent, brother, sister or child with spondyloarthritis: Does a parent, brother, sister or child of yours have spondyloarthritis? */
  'relative-with-spondyloarthritis': boolean

  /** Resting diastolic blood pressure, mmHg: What is the diastolic blood pressure after five minutes of rest, measured twice? */
  'resting-diastolic': number

  /** Resting pulse, beats/min: What is the resting pulse? */
  'resting-pulse': number

  /** Resting systolic blood pressure, mmHg: What is the systolic blood pressure after five minutes of rest, measured twice? */
  'resting-systolic': number

  /** Medicine that can hold back urine: Do you take an opioid, a tricyclic antidepressant, an anticholinergic or a muscle relaxant? */
  'retention-medicine': boolean

  /** Positive sacroiliac provocation tests, tests: How many sacroiliac provocation tests bring on the known pain? */
  'sacroiliac-tests-positive': number

  /** Change of feeling between the legs: Is there numbness or a different feeling between your legs, around your genitals or back passage? */
  'saddle-sensation-change': boolean

  /** New severe back pain since that procedure: Has severe new back pain begun since that procedure? */
  'severe-back-pain-since-procedure': boolean

  /** Severe low glucose in the last 24 hours: In the last 24 hours, was your glucose below 2.9, or did you need help from somebody for a low? */
  'severe-low-glucose-24-hours': boolean

  /** New sexual change: Have you newly lost feeling in your genitals, or newly lost erection or ejaculation? */
  'sexual-change-new': boolean

  /** Slip of grade III or IV: Is the slip of grade III or IV? */
  'slip-high-grade': boolean

  /** Slip that progresses: Has the slip grown between two scans? */
  'slip-progressive': boolean

  /** Social assistance (OW or ODSP): Do you get Ontario Works or disability support? */
  'social-assistance': boolean

  /** Steroid tablets for three months or more: Have you taken steroid tablets for three months or more, now or recently? */
  'steroid-three-months': boolean

  /** Straight leg raise or femoral stretch reproduces the leg pain: Does the straight leg raise or the femoral stretch reproduce the leg pain? */
  'straight-leg-raise-positive': boolean

  /** Told of thoughts of death or self-harm: Have you had thoughts that you would be better off dead, or of hurting yourself? */
  'suicidal-thoughts-told': boolean

  /** An earlier suicide attempt: Have you ever tried to end your life? */
  'suicide-attempt-ever': boolean

  /** Plan or intent to end one's life: Do you have a plan or an intention to end your life, or do you feel that you cannot keep yourself safe? */
  'suicide-plan-or-intent': boolean

  /** The surgeon agrees to exercise visits now: Has your surgeon agreed that you may start exercise visits now? */
  'surgeon-agrees-to-rehabilitation': boolean

  /** The surgeon ordered a brace: Did the surgeon tell you to wear a brace? */
  'surgeon-restriction-brace': boolean

  /** The surgeon does not allow bending: Did the surgeon tell you not to bend? */
  'surgeon-restriction-no-bending': boolean

  /** The surgeon does not allow exercise yet: Did the surgeon tell you not to exercise yet? */
  'surgeon-restriction-no-exercise': boolean

  /** The surgeon does not allow lifting: Did the surgeon tell you not to lift? */
  'surgeon-restriction-no-lifting': boolean

  /** The surgeon does not allow twisting: Did the surgeon tell you not to twist? */
  'surgeon-restriction-no-twisting': boolean

  /** The surgeon set limits that still hold: Has your surgeon set limits on exercise, lifting, bending or twisting that still hold? */
  'surgeon-restrictions-set': boolean

  /** Not getting better: Is your back or leg pain not getting better? */
  'symptoms-not-improving': boolean

  /** A multidisciplinary team is at work: Is a multidisciplinary pain team already treating this person? */
  'team-care-in-place': boolean

  /** Days since the injury, days: How many days ago was the injury? */
  'trauma-days-ago': number

  /** Injury before the pain: Was there an injury before this pain began or changed? A fall from height, a vehicle crash or a heavy blow is major; a stumble or a small fall is minor. */
  'trauma-severity': BackPainValueSets['trauma-severity']

  /** Travel to the centre, one way, min: How many minutes does it take you to get here? */
  'travel-minutes': number

  /** Risk of tuberculosis: Have you had tuberculosis, lived with somebody who has it, or lived where it is common? */
  'tuberculosis-risk': boolean

  /** Unwell with a very high blood pressure: Your blood pressure is very high. Do you feel unwell with it? */
  'unwell-with-high-pressure': boolean

  /** Signs of the spinal cord or brain: Are there brisk reflexes, clonus or an upgoing toe? */
  'upper-motor-neurone-signs': boolean

  /** Two to four months of usual care did not help enough: Have you had two to four months of care for this pain that did not help enough? */
  'usual-care-no-gain': boolean

  /** Inflamed eye (uveitis) in the past: Did a doctor ever find an inflamed eye (uveitis)? */
  'uveitis-ever': boolean

  /** A broken vertebra on record: Has an X-ray or scan ever shown a broken bone in your spine? */
  'vertebral-fracture': boolean

  /** Vomiting, or looks ill: Are you vomiting, or do you look and feel very ill? */
  'vomiting-or-looks-ill': boolean

  /** Wakes in the second half of the night: Does the pain wake you in the second half of the night? */
  'wakes-second-half-of-night': boolean

  /** Wants to end the program: Would you like to end the program now? */
  'wants-to-finish': boolean

  /** Unexplained weight loss: Have you lost weight without trying? */
  'weight-loss-unexplained': boolean

  /** Signs of withdrawal or intoxication today: Have you used alcohol or drugs today, or do you feel ill from stopping? */
  'withdrawal-or-intoxicated': boolean

  /** No more hours at work for two weeks: Have your hours at work not gone up for two weeks? */
  'work-hours-stalled-two-weeks': boolean

  /** Full or agreed hours kept for four weeks, or no work goal: Have you worked your full or agreed hours for four weeks, or is work not one of your goals? */
  'work-target-kept-four-weeks': boolean

  /** Works shifts or nights: Do you work shifts or nights? */
  'works-shifts': boolean

  /** Problem with the wound: Is the wound of the operation red, open or leaking? */
  'wound-problem': boolean

  /** Complex, after surgery, or late for the first WSIB program: Is the injury complex or after surgery? */
  'wsib-complex': boolean
}
/** All codes of the pack, for `AssessmentOf`. */
export interface BackPainCodes {
  conditions: BackPainConditionCode
  measures: BackPainMeasureCode
  activities: BackPainActivityCode
  interventions: BackPainInterventionCode
  roles: BackPainRoleCode
  items: BackPainItemCode
  valueSets: BackPainValueSets
  findings: BackPainFindings
}
