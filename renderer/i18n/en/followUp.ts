import type { Catalogue } from '../zh-CN.ts'

export const followUp: Catalogue['followUp'] = {
  title: 'What you can do',
  unknown:
    'How it stands is not known now. If it is finished already, a message or a withdrawal has no effect.',
  finished:
    'Nobody is dealing with this now, so there is nothing to withdraw. To take back your consent, press "Ask that personal data be deleted".',
  access:
    'To keep it confidential, what you filled in is not shown on a kiosk any more. To see, copy or correct it, call 12348 or bring your identity card to the counter; as long as it is being dealt with, a correction can be written as a message, too.',
  ask: 'Are you satisfied with this answer?',
  askBody: 'Choose one, then press "Send the appraisal". You can add a few words.',
  levelLabel: 'How satisfied',
  levels: {
    'very-satisfied': 'Very satisfied',
    satisfied: 'Satisfied',
    fair: 'Fair',
    dissatisfied: 'Not satisfied',
  },
  appraised: (level) => `Your appraisal: ${level}`,
  writeFirst: 'Please write a few words first.',
  acts: {
    appraise: {
      open: 'Appraise the answer',
      title: 'Appraise the answer',
      body: [],
      field: 'Your words (may stay empty)',
      submit: 'Send the appraisal',
      done: 'Thank you for your appraisal',
      next: 'It helps to make the service better. Each answer is appraised once.',
    },
    message: {
      open: 'Write a message',
      title: 'Write a message',
      body: ['It goes to whoever deals with your request. The reply is shown under "My request".'],
      field: 'Your message',
      submit: 'Send the message',
      done: 'Your message is saved',
      next: 'The reply is shown under "My request", with your receipt code.',
    },
    reschedule: {
      open: 'Another time',
      title: 'Which time would suit you?',
      body: ['Choose a time that suits you. Until a new time is fixed, the old one stands.'],
      field: 'Anything else (may stay empty)',
      submit: 'Ask for another time',
      done: 'Your wish for another time is saved',
      next: 'The new time is shown under "My request" once the staff have fixed it.',
    },
    withdraw: {
      open: 'Withdraw the request',
      title: 'Withdraw',
      body: [
        'After this nobody deals with the matter any more, and your data are not used for it. You can ask again later.',
        'You need not say why, and it costs nothing.',
      ],
      field: 'Reason (may stay empty)',
      submit: 'Withdraw',
      done: 'Your withdrawal is saved',
      next: 'Once the centre has received it, nobody deals with the matter any more.',
    },
    erase: {
      open: 'Ask that personal data be deleted',
      title: 'Delete personal data',
      body: [
        'Deleted are: name, identity number, phone, what you wrote and what was said. They cannot be had back, and the receipt code finds nothing any more.',
        'What stays: the proof that a request was received. Nothing of you is in it.',
        'The staff decide whether it can be deleted now, and you are told. What the rules ask to keep is deleted by itself when its time is over.',
        'If the matter is not finished yet, please withdraw it first.',
      ],
      field: 'Your words (may stay empty)',
      submit: 'Ask for deletion',
      done: 'Your wish for deletion is saved',
      next: 'The staff decide; the answer is shown under "My request". When nothing is found there any more, it was deleted.',
    },
  },
  kept: (until, source) => `Records of consultations are kept until ${until} at least, under ${source}.`,
  delivery: {
    waiting: 'Saved on this kiosk, not yet delivered to the centre',
    delivered: 'Received by the law services centre',
    held: 'Saved, waiting for the staff',
  },
  later: 'It is sent by itself as soon as the network is there. You need not come again.',
  heldBody:
    'This has not arrived and does not go by itself. Please give the receipt code to the staff or call 12348.',
  here: 'What you did afterwards, saved on this kiosk',
  complain: 'Complain',
  private:
    'Engaging a volunteer privately is your own decision and no part of this service. This kiosk recommends nobody and passes on no contacts.',
  toMine: 'Back to my request',
}
